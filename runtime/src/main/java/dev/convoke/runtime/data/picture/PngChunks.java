package dev.convoke.runtime.data.picture;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * The chunks that a PNG file consists of, each a length, a type, data and a checksum over type and
 * data (PNG specification, third edition, section 5.3). Decoders pass over a wrong checksum of what
 * they can do without, such as transparency, and show another picture.
 */
final class PngChunks {

  private static final int SIGNATURE_BYTES = 8;
  private static final int TYPE_BYTES = 4;
  private static final String LAST = "IEND";

  private PngChunks() {}

  /**
   * What is damaged or missing in a file that begins as a PNG does, if anything is. Bytes behind
   * the last chunk belong to no picture and are not looked at.
   */
  static Optional<String> damage(Path file) throws IOException {
    CRC32 sum = new CRC32();
    try (DataInputStream input =
        new DataInputStream(
            new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file)), sum))) {
      input.skipNBytes(SIGNATURE_BYTES);
      String type = "";
      for (long at = SIGNATURE_BYTES; !type.equals(LAST); ) {
        long length = Integer.toUnsignedLong(input.readInt());
        sum.reset();
        type = new String(input.readNBytes(TYPE_BYTES), StandardCharsets.ISO_8859_1);
        input.skipNBytes(length);
        int computed = (int) sum.getValue();
        if (input.readInt() != computed) {
          return Optional.of(String.format(Locale.ROOT, "damaged data from byte %,d on", at));
        }
        at += Integer.BYTES + TYPE_BYTES + length + Integer.BYTES;
      }
      return Optional.empty();
    } catch (EOFException cutOff) {
      return Optional.of("the file ends too early");
    }
  }
}
