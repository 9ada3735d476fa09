package dev.convoke.processor.testing;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The sizes in a class file (The Java Virtual Machine Specification, chapter 4) that the JVM
 * limits.
 *
 * @param constants of the pool, plus one; 65,535 at most
 * @param codeBytes of methods, by name and descriptor; 65,535 at most each
 */
public record ClassFile(int constants, Map<String, Integer> codeBytes) {

  /** Reads a class file. */
  public static ClassFile of(byte[] content) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
      in.skipNBytes(4 + 2 + 2); // magic number, versions
      String[] texts = constantTexts(in);
      in.skipNBytes(2 + 2 + 2); // access, this and super class
      in.skipNBytes(2L * in.readUnsignedShort()); // interfaces
      readMembers(in, texts, new LinkedHashMap<>());
      Map<String, Integer> codeBytes = new LinkedHashMap<>();
      readMembers(in, texts, codeBytes);
      return new ClassFile(texts.length, codeBytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Bytes of the method with the most. */
  public int largestMethod() {
    return codeBytes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /** The constants that are text, at their numbers. */
  private static String[] constantTexts(DataInputStream in) throws IOException {
    String[] texts = new String[in.readUnsignedShort()];
    for (int i = 1; i < texts.length; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> texts[i] = in.readUTF();
        case 5, 6 -> { // a long or double takes two numbers
          in.skipNBytes(8);
          i++;
        }
        case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
        case 15 -> in.skipNBytes(3);
        case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
        default -> throw new IOException("unknown constant of kind " + tag);
      }
    }
    return texts;
  }

  private static void readMembers(
      DataInputStream in, String[] texts, Map<String, Integer> codeBytes) throws IOException {
    int members = in.readUnsignedShort();
    for (int i = 0; i < members; i++) {
      in.skipNBytes(2); // access
      String name = texts[in.readUnsignedShort()] + texts[in.readUnsignedShort()];
      int attributes = in.readUnsignedShort();
      for (int k = 0; k < attributes; k++) {
        String attribute = texts[in.readUnsignedShort()];
        byte[] content = in.readNBytes(in.readInt());
        if (attribute.equals("Code")) {
          codeBytes.put(name, lengthOfCode(content));
        }
      }
    }
  }

  private static int lengthOfCode(byte[] attribute) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(attribute))) {
      in.skipNBytes(2 + 2); // stack, locals
      return in.readInt();
    }
  }
}
