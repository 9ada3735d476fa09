package dev.convoke.runtime.checkpoint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The file {@code SHA256SUMS} of a checkpoint: a line a file, as {@code sha256sum} writes it. */
final class Digests {

  static final String FILE = "SHA256SUMS";
  private static final String SEPARATOR = "  ";

  private Digests() {}

  /** Writes the digests of all files in a directory. */
  static void write(Path directory) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String name : names(directory)) {
      lines.append(digest(directory.resolve(name))).append(SEPARATOR).append(name).append('\n');
    }
    Files.writeString(directory.resolve(FILE), lines);
  }

  /** Compares the files of a directory with their digests. */
  static void verify(Path directory) throws DamagedException {
    if (!Files.isDirectory(directory)) {
      throw new DamagedException("no such directory");
    }
    if (!Files.isRegularFile(directory.resolve(FILE))) {
      throw new DamagedException("no " + FILE);
    }
    try {
      List<String> lines = Files.readAllLines(directory.resolve(FILE));
      if (lines.isEmpty()) {
        throw new DamagedException(FILE + " is empty");
      }
      for (String line : lines) {
        int separator = line.indexOf(SEPARATOR);
        if (separator < 0) {
          throw new DamagedException(FILE + " is damaged");
        }
        String name = line.substring(separator + SEPARATOR.length());
        if (!Files.isRegularFile(directory.resolve(name))) {
          throw new DamagedException("no " + name);
        }
        if (!digest(directory.resolve(name)).equals(line.substring(0, separator))) {
          throw new DamagedException(name + " is damaged: its SHA-256 differs");
        }
      }
    } catch (IOException | RuntimeException e) {
      throw new DamagedException("cannot be read: " + e, e);
    }
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static String digest(Path file) throws IOException {
    MessageDigest sha256;
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        sha256.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(sha256.digest());
  }
}
