package dev.convoke.runtime.data;

import dev.convoke.runtime.data.tar.DamagedTarException;
import dev.convoke.runtime.data.tar.TarEntry;
import dev.convoke.runtime.data.tar.TarReader;
import dev.convoke.runtime.disk.Disk;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The archive of a {@link CifarSet} as it was published. It is read in memory, a file at a time;
 * nothing is unpacked to the disk.
 */
record CifarArchive(CifarSet set, Path path) {

  /** More than twice of what either archive holds. */
  private static final long MOST_BYTES = 1L << 29;

  private static final int LONGEST_FILE = 1 << 28;
  private static final int BUFFER_BYTES = 1 << 16;

  /**
   * Reads all files.
   *
   * @throws UsageException if it is not the published archive: an archive of others may hold
   *     anything, and unpacked files are read whoever made them
   */
  void readInto(CifarContents contents) {
    try {
      requirePublished();
      Set<String> missing = new HashSet<>(set.files());
      try (InputStream file = Files.newInputStream(path);
          InputStream tar = new GZIPInputStream(file, BUFFER_BYTES)) {
        read(new TarReader(tar, MOST_BYTES), missing, contents);
      }
      requireAll(missing);
    } catch (ZipException | EOFException | DamagedTarException damaged) {
      throw new UsageException(
          Problem.of(path + ": the archive is damaged")
              .expected(set.archive() + " as it was published")
              .found(Disk.reason(damaged))
              .fix(set.fix()),
          damaged);
    } catch (IOException unreadable) {
      throw RawFile.unreadable(path, unreadable);
    }
  }

  private void read(TarReader tar, Set<String> missing, CifarContents contents) throws IOException {
    String folder = set.directory() + '/';
    for (Optional<TarEntry> next = tar.next(); next.isPresent(); next = tar.next()) {
      String name = next.get().name();
      if (name.startsWith(folder) && missing.remove(name.substring(folder.length()))) {
        contents.add(
            name.substring(folder.length()),
            new RawFile(path + "/" + name, tar.contents(LONGEST_FILE)));
      }
    }
  }

  private void requireAll(Set<String> missing) {
    Optional<String> first = set.files().stream().filter(missing::contains).findFirst();
    if (first.isPresent()) {
      throw new UsageException(
          Problem.of(path + ": " + set.directory() + "/" + first.get() + " is missing")
              .expected(set.archive() + " as it was published")
              .fix(set.fix()));
    }
  }

  private void requirePublished() throws IOException {
    String found = sha256();
    if (!found.equals(set.sha256())) {
      throw new UsageException(
          Problem.of(path + ": not the published archive")
              .expected("SHA-256 " + set.sha256() + " of " + set.archive())
              .found(form().orElse("SHA-256 " + found))
              .fix(
                  set.fix()
                      + "; for other images in this format, unpack them and name their directory"));
    }
  }

  /** What it is instead, where it is not even gzip data. */
  private Optional<String> form() throws IOException {
    try (InputStream file = Files.newInputStream(path)) {
      return FileForm.of(file.readNBytes(FileForm.BYTES))
          .filter(form -> form != FileForm.GZIP)
          .map(FileForm::text);
    }
  }

  private String sha256() throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream file = new DigestInputStream(Files.newInputStream(path), digest)) {
        file.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
