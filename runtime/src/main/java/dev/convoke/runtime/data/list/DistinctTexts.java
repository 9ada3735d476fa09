package dev.convoke.runtime.data.list;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Texts, each once and with a number, in some 20 bytes more than they are long. */
final class DistinctTexts {

  private static final int NONE = -1;

  private final Bytes bytes = new Bytes();
  private int count;
  private int[] bounds = new int[65];
  private int[] hashes = new int[64];
  private int[] table = emptyTable(128);

  /** Bytes that can be looked at while they grow. */
  private static final class Bytes extends ByteArrayOutputStream {

    boolean has(int begin, int end, byte[] text) {
      return Arrays.equals(buf, begin, end, text, 0, text.length);
    }

    String text(int begin, int end) {
      return new String(buf, begin, end - begin, StandardCharsets.UTF_8);
    }
  }

  int count() {
    return count;
  }

  String text(int number) {
    return bytes.text(bounds[number], bounds[number + 1]);
  }

  /** The number of a text, which is the count of those before if the text is new. */
  int add(String text) {
    byte[] added = text.getBytes(StandardCharsets.UTF_8);
    int hash = hash(added);
    int place = place(added, hash);
    if (table[place] != NONE) {
      return table[place];
    }
    if (count == hashes.length) {
      grow();
      place = place(added, hash);
    }
    bytes.writeBytes(added);
    hashes[count] = hash;
    table[place] = count;
    count++;
    bounds[count] = bytes.size();
    return count - 1;
  }

  /** The number of a text that was added. */
  int numberOf(String text) {
    byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
    return table[place(wanted, hash(wanted))];
  }

  /** Where the table has the number of a text, or would have it. */
  private int place(byte[] text, int hash) {
    int place = hash & (table.length - 1);
    while (table[place] != NONE && !isAt(table[place], text, hash)) {
      place = (place + 1) & (table.length - 1);
    }
    return place;
  }

  private boolean isAt(int number, byte[] text, int hash) {
    return hashes[number] == hash && bytes.has(bounds[number], bounds[number + 1], text);
  }

  private void grow() {
    int size = 2 * count;
    bounds = Arrays.copyOf(bounds, size + 1);
    hashes = Arrays.copyOf(hashes, size);
    table = emptyTable(2 * size);
    for (int number = 0; number < count; number++) {
      int place = hashes[number] & (table.length - 1);
      while (table[place] != NONE) {
        place = (place + 1) & (table.length - 1);
      }
      table[place] = number;
    }
  }

  private static int[] emptyTable(int size) {
    int[] table = new int[size];
    Arrays.fill(table, NONE);
    return table;
  }

  /** Names that differ in a number at their end must not lie side by side in the table. */
  private static int hash(byte[] text) {
    int hash = Arrays.hashCode(text) * 0x9e3779b9;
    return hash ^ hash >>> 16;
  }
}
