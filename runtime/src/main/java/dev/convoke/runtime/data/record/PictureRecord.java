package dev.convoke.runtime.data.record;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnsafeByteOperations;
import dev.convoke.description.NameList;
import dev.convoke.runtime.data.picture.PictureHeader;
import dev.convoke.runtime.data.record.RecordFile.Entry;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.proto.BytesList;
import org.tensorflow.proto.Example;
import org.tensorflow.proto.Feature;
import org.tensorflow.proto.Features;
import org.tensorflow.proto.Int64List;

/**
 * What a record says of a picture, as in the TFRecord files of ImageNet that TensorFlow's scripts
 * write ({@code build_imagenet_data.py} of {@code tensorflow/models}).
 *
 * @param encoded the picture's file
 * @param label as it is written
 * @param text name of the class, in a person's words
 * @param synset name of the class in WordNet
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record PictureRecord(byte[] encoded, long label, Optional<String> text, Optional<String> synset) {

  /** The picture's file. */
  static final String ENCODED = "image/encoded";

  private static final String LABEL = "image/class/label";
  private static final String TEXT = "image/class/text";
  private static final String SYNSET = "image/class/synset";

  /**
   * Reads a record.
   *
   * @throws UsageException if it holds no picture with a label
   */
  static PictureRecord of(Entry entry) {
    Map<String, Feature> features;
    try {
      features = Example.parseFrom(entry.data()).getFeatures().getFeatureMap();
    } catch (InvalidProtocolBufferException other) {
      throw new UsageException(
          Problem.of(entry.place() + ": not a tf.train.Example")
              .expected("an example with " + ENCODED + " and " + LABEL)
              .fix("pack the pictures again"),
          other);
    }
    Optional<ByteString> encoded = bytes(features, ENCODED);
    Int64List labels = features.getOrDefault(LABEL, Feature.getDefaultInstance()).getInt64List();
    if (encoded.isEmpty() || labels.getValueCount() != 1) {
      throw new UsageException(
          Problem.of(
                  entry.place()
                      + ": no "
                      + (encoded.isEmpty() ? ENCODED : "single " + LABEL)
                      + " in the example")
              .expected(ENCODED + ", the file of a picture, and " + LABEL + ", one whole number")
              .found(
                  features.isEmpty()
                      ? "nothing"
                      : NameList.of(features.keySet().stream().sorted().toList()))
              .fix("pack the pictures again, with these names"));
    }
    return new PictureRecord(
        encoded.get().toByteArray(),
        labels.getValue(0),
        text(features, TEXT),
        text(features, SYNSET));
  }

  /**
   * Writes a record; the same picture gives the same bytes.
   *
   * @param encoded the picture's file
   * @param label as it is written
   * @param className which stands for both names of the class
   */
  static byte[] write(
      byte[] encoded, PictureHeader header, int label, String className, String file) {
    Example example =
        Example.newBuilder()
            .setFeatures(
                Features.newBuilder()
                    .putFeature(ENCODED, feature(UnsafeByteOperations.unsafeWrap(encoded)))
                    .putFeature(LABEL, feature(label))
                    .putFeature(TEXT, feature(ByteString.copyFromUtf8(className)))
                    .putFeature(SYNSET, feature(ByteString.copyFromUtf8(className)))
                    .putFeature("image/format", feature(ByteString.copyFromUtf8(format(header))))
                    .putFeature("image/height", feature(header.height()))
                    .putFeature("image/width", feature(header.width()))
                    .putFeature("image/filename", feature(ByteString.copyFromUtf8(file))))
            .build();
    byte[] bytes = new byte[example.getSerializedSize()];
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    out.useDeterministicSerialization();
    try {
      example.writeTo(out);
    } catch (IOException noSpace) {
      throw new IllegalStateException("the array is as large as the example", noSpace);
    }
    return bytes;
  }

  private static String format(PictureHeader header) {
    return switch (header.form()) {
      case JPEG -> "JPEG";
      case PNG, PNG_ALPHA, PNG_16, PNG_16_ALPHA -> "PNG";
      case BMP, BMP_32 -> "BMP";
      case GIF -> "GIF";
    };
  }

  private static Feature feature(ByteString value) {
    return Feature.newBuilder().setBytesList(BytesList.newBuilder().addValue(value)).build();
  }

  private static Feature feature(int value) {
    return Feature.newBuilder().setInt64List(Int64List.newBuilder().addValue(value)).build();
  }

  private static Optional<ByteString> bytes(Map<String, Feature> features, String name) {
    BytesList values = features.getOrDefault(name, Feature.getDefaultInstance()).getBytesList();
    return values.getValueCount() == 1 ? Optional.of(values.getValue(0)) : Optional.empty();
  }

  private static Optional<String> text(Map<String, Feature> features, String name) {
    return bytes(features, name).map(ByteString::toStringUtf8).filter(text -> !text.isBlank());
  }
}
