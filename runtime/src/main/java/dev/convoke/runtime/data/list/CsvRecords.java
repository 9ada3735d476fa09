package dev.convoke.runtime.data.list;

import dev.convoke.runtime.problem.UsageException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The records of a CSV file as RFC 4180 has them, one at a time: fields between commas, those with
 * commas, quotation marks or line breaks in them in quotation marks. Blank lines are passed over,
 * and so are spaces and tabs around a field. The text is UTF-8, with or without a byte order mark;
 * a line ends in CR, LF or both.
 */
final class CsvRecords {

  /** Longer than any path; so a quotation mark that is never closed does not take in the file. */
  static final int MOST_BYTES = 1 << 16;

  private static final int END = -1;
  private static final int[] BYTE_ORDER_MARK = {0xef, 0xbb, 0xbf};
  private static final String SAVE_AS_UTF_8 = "save it as CSV in UTF-8";

  private final InputStream bytes;
  private final Path file;
  private int next;
  private int line = 1;
  private int begin = 1;
  private int length;

  /** A record and the line on which it begins, counted from 1. */
  record Csv(int line, List<String> fields) {}

  /**
   * Begins to read.
   *
   * @param bytes which the caller closes
   * @param file that they are of, for messages
   */
  CsvRecords(InputStream bytes, Path file) throws IOException {
    this.bytes = bytes;
    this.file = file;
    this.next = bytes.read();
    passByteOrderMark();
  }

  private void passByteOrderMark() throws IOException {
    if (next == 0xff || next == 0xfe) {
      throw bad("text that is not UTF-8, but looks like UTF-16", SAVE_AS_UTF_8);
    }
    if (next != BYTE_ORDER_MARK[0]) {
      return;
    }
    for (int expected : BYTE_ORDER_MARK) {
      if (next != expected) {
        throw bad("text that is not UTF-8", SAVE_AS_UTF_8);
      }
      next = bytes.read();
    }
  }

  /**
   * The next record that is not blank; empty at the end.
   *
   * @throws UsageException where it breaks a rule
   */
  Optional<Csv> next() throws IOException {
    while (next != END) {
      begin = line;
      length = 0;
      List<String> fields = new ArrayList<>();
      fields.add(field());
      while (next == ',') {
        advance();
        fields.add(field());
      }
      if (next != END) {
        advanceInText();
      }
      if (fields.size() > 1 || !fields.get(0).isEmpty()) {
        return Optional.of(new Csv(begin, List.copyOf(fields)));
      }
    }
    return Optional.empty();
  }

  private String field() throws IOException {
    passSpaces();
    return next == '"' ? quoted() : plain();
  }

  private String plain() throws IOException {
    ByteArrayOutputStream field = new ByteArrayOutputStream();
    while (next != ',' && !isAtLineEnd()) {
      if (next == '"') {
        throw bad(
            "a quotation mark within a field",
            "put the whole field in quotation marks, and write \"\" for one of its own");
      }
      field.write(next);
      advance();
    }
    String text = text(field);
    int end = text.length();
    while (end > 0 && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end);
  }

  private String quoted() throws IOException {
    ByteArrayOutputStream field = new ByteArrayOutputStream();
    advance();
    while (true) {
      if (next == END) {
        throw bad("a quotation mark that is never closed", "close it, or write \"\" for one");
      }
      if (next == '"') {
        advance();
        if (next != '"') {
          break;
        }
      }
      field.write(next);
      advanceInText();
    }
    passSpaces();
    if (next != ',' && !isAtLineEnd()) {
      throw bad(
          "text behind a field in quotation marks",
          "put a comma between fields, and write \"\" for a quotation mark in one");
    }
    return text(field);
  }

  private void passSpaces() throws IOException {
    while (isSpace(next)) {
      advance();
    }
  }

  private static boolean isSpace(int letter) {
    return letter == ' ' || letter == '\t';
  }

  private boolean isAtLineEnd() {
    return next == '\n' || next == '\r' || next == END;
  }

  /** Counts the line that ends here, if one does. */
  private void advanceInText() throws IOException {
    int passed = next;
    advance();
    if (passed == '\n' || (passed == '\r' && next != '\n')) {
      line++;
    }
  }

  private void advance() throws IOException {
    length++;
    if (length > MOST_BYTES) {
      throw bad(
          "more than " + MOST_BYTES + " bytes between two line breaks or quotation marks",
          "break the line, or close a quotation mark");
    }
    next = bytes.read();
    if (next == 0) {
      throw bad("a zero byte, which is in no text", SAVE_AS_UTF_8);
    }
  }

  private String text(ByteArrayOutputStream field) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(field.toByteArray()))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      throw bad("text that is not UTF-8", SAVE_AS_UTF_8);
    }
  }

  private UsageException bad(String what, String fix) {
    return new UsageException(
        ListLine.problem(file, begin, what).expected("CSV as in RFC 4180, in UTF-8").fix(fix));
  }
}
