package dev.convoke.runtime.data.tar;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What stands before a header that it does not fit into.
 *
 * @param path the member's name, if it is said here
 * @param size the bytes that follow the header, if they are said here
 */
record TarExtension(Optional<String> path, Optional<Long> size) {

  static final TarExtension NONE = new TarExtension(Optional.empty(), Optional.empty());

  /** More digits than the length of an extension has. */
  private static final int MOST_DIGITS = 9;

  /** The name as GNU writes it. */
  TarExtension withGnuName(byte[] name) {
    return new TarExtension(Optional.of(TarHeader.text(name, 0, name.length)), size);
  }

  /**
   * Reads records of POSIX.1-2001, such as {@code 16 path=a/b.bin}, each behind its length and with
   * a line feed at its end. Those of other names are passed over.
   */
  static TarExtension ofPosix(byte[] bytes) throws DamagedTarException {
    TarExtension records = NONE;
    int at = 0;
    while (at < bytes.length) {
      int space = at;
      while (space < bytes.length && bytes[space] != ' ') {
        space++;
      }
      int end = at + (int) number(new String(bytes, at, space - at, StandardCharsets.US_ASCII));
      if (end <= space + 1 || end > bytes.length || bytes[end - 1] != '\n') {
        throw damaged();
      }
      records = records.and(new String(bytes, space + 1, end - space - 2, StandardCharsets.UTF_8));
      at = end;
    }
    return records;
  }

  private TarExtension and(String record) throws DamagedTarException {
    int equals = record.indexOf('=');
    if (equals < 0) {
      throw damaged();
    }
    String value = record.substring(equals + 1);
    return switch (record.substring(0, equals)) {
      case "path" -> new TarExtension(Optional.of(value), size);
      case "size" -> new TarExtension(path, Optional.of(number(value)));
      default -> this;
    };
  }

  /** Nothing that is read here is as long as a gigabyte. */
  private static long number(String digits) throws DamagedTarException {
    if (digits.isEmpty()
        || digits.length() > MOST_DIGITS
        || !digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
      throw damaged();
    }
    return Long.parseLong(digits);
  }

  private static DamagedTarException damaged() {
    return new DamagedTarException("an extended header that cannot be read");
  }
}
