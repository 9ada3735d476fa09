package dev.convoke.runtime.checkpoint;

import dev.convoke.runtime.disk.Disk;
import dev.convoke.runtime.disk.RegularFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The file {@code SHA256SUMS} of a checkpoint: a line a file, as {@code sha256sum} writes it. */
final class Digests {

  static final String FILE = "SHA256SUMS";
  private static final String SEPARATOR = "  ";
  private static final List<String> REQUIRED =
      List.of(Checkpoint.STATE_FILE, "weights.index", "weights.data-00000-of-00001");

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
    if (!Files.exists(directory.resolve(FILE))) {
      throw new DamagedException("no " + FILE);
    }
    try {
      Map<String, String> digests = read(directory.resolve(FILE));
      requireSameNames(names(directory), digests.keySet());
      for (Map.Entry<String, String> each : digests.entrySet()) {
        if (!digest(directory.resolve(each.getKey())).equals(each.getValue())) {
          throw new DamagedException(each.getKey() + " is damaged: its SHA-256 differs");
        }
      }
    } catch (IOException e) {
      throw new DamagedException("cannot be read: " + Disk.reason(e), e);
    }
  }

  private static Map<String, String> read(Path file) throws IOException, DamagedException {
    Map<String, String> digests = new LinkedHashMap<>();
    for (String line : RegularFile.text(file).lines().toList()) {
      int separator = line.indexOf(SEPARATOR);
      if (separator < 0) {
        throw new DamagedException(FILE + " is damaged");
      }
      String name = line.substring(separator + SEPARATOR.length());
      if (digests.put(name, line.substring(0, separator)) != null) {
        throw new DamagedException(FILE + " has two lines for " + name);
      }
    }
    return digests;
  }

  /**
   * A file without a digest could be anything, and a digest without a file is of one that is lost.
   */
  private static void requireSameNames(List<String> files, Set<String> digests)
      throws DamagedException {
    for (String name : digests) {
      if (!files.contains(name)) {
        throw new DamagedException("no " + name);
      }
    }
    for (String name : files) {
      if (!digests.contains(name)) {
        throw new DamagedException(FILE + " has no line for " + name);
      }
    }
    for (String name : REQUIRED) {
      if (!files.contains(name)) {
        throw new DamagedException("no " + name);
      }
    }
  }

  private static List<String> names(Path directory) throws IOException {
    return Disk.list(directory).stream()
        .map(file -> file.getFileName().toString())
        .filter(name -> !name.equals(FILE))
        .sorted()
        .toList();
  }

  private static String digest(Path file) throws IOException {
    MessageDigest sha256;
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    RegularFile.require(file);
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        sha256.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(sha256.digest());
  }
}
