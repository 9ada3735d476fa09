package dev.convoke.runtime.data.tar;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The block of 512 bytes before each member of an archive: POSIX.1-1988 (ustar), its predecessor
 * and GNU's form of it.
 *
 * @param name of the member; an extension before it may say a longer one
 * @param type the character that says what it is
 * @param size bytes that follow
 */
record TarHeader(String name, char type, long size) {

  static final int BYTES = 512;

  private static final int NAME_BYTES = 100;
  private static final int SIZE_AT = 124;
  private static final int SIZE_BYTES = 12;
  private static final int CHECKSUM_AT = 148;
  private static final int CHECKSUM_BYTES = 8;
  private static final int TYPE_AT = 156;
  private static final int MAGIC_AT = 257;
  private static final byte[] POSIX = {'u', 's', 't', 'a', 'r', 0};
  private static final int PREFIX_AT = 345;
  private static final int PREFIX_BYTES = 155;

  /** The first bit says that a number is binary, as GNU writes those that octal digits cannot. */
  private static final int BINARY = 0x80;

  /** Reads a block. */
  static TarHeader of(byte[] block) throws DamagedTarException {
    if (number(block, CHECKSUM_AT, CHECKSUM_BYTES) != sum(block)) {
      throw new DamagedTarException("a header whose checksum is wrong");
    }
    String name = text(block, 0, NAME_BYTES);
    String prefix = isPosix(block) ? text(block, PREFIX_AT, PREFIX_BYTES) : "";
    return new TarHeader(
        prefix.isEmpty() ? name : prefix + '/' + name,
        (char) block[TYPE_AT],
        number(block, SIZE_AT, SIZE_BYTES));
  }

  /** The sum of all bytes, with spaces where the sum itself is. */
  private static int sum(byte[] block) {
    int sum = 0;
    for (int i = 0; i < BYTES; i++) {
      boolean isChecksum = i >= CHECKSUM_AT && i < CHECKSUM_AT + CHECKSUM_BYTES;
      sum += isChecksum ? ' ' : Byte.toUnsignedInt(block[i]);
    }
    return sum;
  }

  /** GNU uses the place of the prefix for something else, and has another magic number. */
  private static boolean isPosix(byte[] block) {
    return Arrays.equals(block, MAGIC_AT, MAGIC_AT + POSIX.length, POSIX, 0, POSIX.length);
  }

  /** The bytes up to the first zero. */
  static String text(byte[] bytes, int from, int most) {
    int end = from;
    while (end < from + most && bytes[end] != 0) {
      end++;
    }
    return new String(bytes, from, end - from, StandardCharsets.UTF_8);
  }

  private static long number(byte[] block, int from, int length) throws DamagedTarException {
    if ((block[from] & BINARY) != 0) {
      return binary(block, from, length);
    }
    String digits = text(block, from, length).strip();
    long number = 0;
    for (int i = 0; i < digits.length(); i++) {
      char digit = digits.charAt(i);
      if (digit < '0' || digit > '7') {
        throw new DamagedTarException("a header with a number that is none");
      }
      number = 8 * number + digit - '0'; // 12 digits at most: below 2 to the power of 36
    }
    return number;
  }

  private static long binary(byte[] block, int from, int length) throws DamagedTarException {
    long number = block[from] & (BINARY - 1);
    for (int i = from + 1; i < from + length; i++) {
      if (number > Long.MAX_VALUE >> Byte.SIZE) {
        throw new DamagedTarException("a header with a number that is too large");
      }
      number = number << Byte.SIZE | Byte.toUnsignedInt(block[i]);
    }
    return number;
  }
}
