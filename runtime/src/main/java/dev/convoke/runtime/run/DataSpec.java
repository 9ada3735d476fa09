package dev.convoke.runtime.run;

import dev.convoke.description.codec.MemberReader;
import dev.convoke.description.codec.MemberWriter;
import dev.convoke.description.codec.ObjectCodec;
import dev.convoke.runtime.data.DataDigest;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.Images;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a run trains on. Where the files lie is no part of it: the digest tells whether they are the
 * same.
 *
 * @param name the name that {@code --data} takes
 * @param training training images, without those that are held out
 * @param validation validation images, the data set's own or held out
 * @param test test images
 * @param classes names of the classes
 * @param mean of the training pixels, per channel, by which all images are standardised
 * @param deviation of the training pixels, per channel
 * @param digest SHA-256, in hexadecimal, of all images and labels
 */
public record DataSpec(
    String name,
    int training,
    Optional<Integer> validation,
    int test,
    List<String> classes,
    List<Double> mean,
    List<Double> deviation,
    String digest) {

  static final ObjectCodec<DataSpec> CODEC = ObjectCodec.of(DataSpec::write, DataSpec::read);

  public DataSpec {
    classes = List.copyOf(classes);
    mean = List.copyOf(mean);
    deviation = List.copyOf(deviation);
  }

  /** What identifies a data set; reads all of its images. */
  public static DataSpec of(Dataset dataset) {
    return new DataSpec(
        dataset.name(),
        dataset.training().count(),
        dataset.validation().map(Images::count),
        dataset.test().count(),
        dataset.classes(),
        exact(dataset.mean()),
        exact(dataset.deviation()),
        DataDigest.of(dataset));
  }

  /** As doubles, which hold every float. */
  private static List<Double> exact(float[] values) {
    return IntStream.range(0, values.length).mapToObj(i -> (double) values[i]).toList();
  }

  /** Images are standardised in floats, where more is infinite and less is 0. */
  private static boolean isFloat(double value) {
    return Float.isFinite((float) value);
  }

  private void write(MemberWriter out) {
    out.text("name", name)
        .integer("training", training)
        .optional("validation", validation, out::integer)
        .integer("test", test)
        .texts("classes", classes)
        .numbers("mean", mean)
        .numbers("deviation", deviation)
        .text("digest", digest);
  }

  private static DataSpec read(MemberReader in) {
    DataSpec data =
        new DataSpec(
            in.text("name"),
            in.integer("training"),
            in.optional("validation", in::integer),
            in.integer("test"),
            in.texts("classes"),
            in.numbers("mean"),
            in.numbers("deviation"),
            in.text("digest"));
    in.require(data.training >= 1, "training", "at least 1");
    in.require(data.validation.orElse(1) >= 1, "validation", "at least 1");
    in.require(data.test >= 0, "test", "at least 0");
    in.require(data.mean.stream().allMatch(DataSpec::isFloat), "mean", "finite numbers");
    in.require(
        data.deviation.stream().allMatch(value -> isFloat(value) && value.floatValue() > 0),
        "deviation",
        "finite numbers above 0");
    return data;
  }
}
