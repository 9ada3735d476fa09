package dev.convoke.runtime.data.tar;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Archives, written as POSIX.1-1988 and GNU's manual say. */
public final class TarBytes {

  private final ByteArrayOutputStream archive = new ByteArrayOutputStream();

  /** A regular file. */
  public TarBytes file(String name, byte[] contents) {
    return member(name, '0', contents.length, contents);
  }

  /** Any member, whatever it promises. */
  public TarBytes member(String name, char type, long size, byte[] contents) {
    return block(header(name, type, size)).contents(contents);
  }

  /** A block of one's own. */
  public TarBytes block(byte[] block) {
    archive.writeBytes(block);
    return this;
  }

  private TarBytes contents(byte[] contents) {
    archive.writeBytes(contents);
    archive.writeBytes(new byte[(512 - contents.length % 512) % 512]);
    return this;
  }

  /** The archive with its end, two blocks of zeros. */
  public byte[] bytes() {
    byte[] bytes = archive.toByteArray();
    return Arrays.copyOf(bytes, bytes.length + 1024);
  }

  /** A header of ustar with the right checksum. */
  public static byte[] header(String name, char type, long size) {
    byte[] block = new byte[512];
    put(block, 0, name);
    put(block, 100, "0000644\0" + "0000000\0" + "0000000\0");
    put(block, 124, String.format(Locale.ROOT, "%011o\0", size));
    put(block, 136, "00000000000\0");
    block[156] = (byte) type;
    put(block, 257, "ustar\0" + "00");
    return summed(block);
  }

  /** The block with the checksum that it should have. */
  public static byte[] summed(byte[] block) {
    put(block, 148, "        ");
    int sum = 0;
    for (byte each : block) {
      sum += each & 0xff;
    }
    put(block, 148, String.format(Locale.ROOT, "%06o\0 ", sum));
    return block;
  }

  /** Writes text into a block. */
  public static void put(byte[] block, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, block, at, bytes.length);
  }
}
