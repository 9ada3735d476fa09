package dev.convoke.runtime.data.folder;

import dev.convoke.runtime.data.picture.PictureHeader;
import dev.convoke.runtime.disk.Disk;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * The index of a folder on the disk, so that the headers of its files are read once. It is a copy
 * of what the files say: one that is missing, damaged or of another version is made anew.
 *
 * <p>Portions of the files, such as those of a class, follow each other in the order of their
 * names' code points, in which they are scanned, so that only one of them is in memory at a time.
 */
final class IndexCache {

  private static final long MAGIC = 0x436f6e766f6b6532L; // "Convoke2"

  private IndexCache() {}

  /** Where the index of a folder lies. */
  static Path place(Path caches, Path root) {
    return place(caches, root, ".index");
  }

  /** Where something else that is known of a folder lies. */
  static Path place(Path caches, Path root, String ending) {
    CRC32C number = new CRC32C();
    number.update(root.toString().getBytes(StandardCharsets.UTF_8));
    return caches.resolve(root.getFileName() + "-" + Long.toHexString(number.getValue()) + ending);
  }

  /** Reads the classes one after the other. */
  static final class Reader implements Closeable {

    private final Optional<DataInputStream> input;
    private String next = "";
    private boolean atEnd;

    private Reader(Optional<DataInputStream> input) {
      this.input = input;
      this.atEnd = input.isEmpty();
    }

    /** Opens an index; one that cannot be used has no classes. */
    static Reader open(Path file, Path root) {
      try {
        if (!Files.isRegularFile(file) || !isWhole(file)) {
          return new Reader(Optional.empty());
        }
        DataInputStream input =
            new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
        Reader reader = new Reader(Optional.of(input));
        if (reader.begin(input, root)) {
          return reader;
        }
        reader.close();
        return new Reader(Optional.empty());
      } catch (IOException unusable) {
        return new Reader(Optional.empty());
      }
    }

    /** Goes to the first class, if this is the folder's index. */
    private boolean begin(DataInputStream from, Path root) {
      try {
        if (from.readLong() != MAGIC || !from.readUTF().equals(root.toString())) {
          return false;
        }
        advance(from);
        return true;
      } catch (IOException cutOff) {
        return false;
      }
    }

    private static boolean isWhole(Path file) throws IOException {
      long content = Files.size(file) - Long.BYTES;
      try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
          CheckedInputStream checked = new CheckedInputStream(bytes, new CRC32C())) {
        checked.skipNBytes(Math.max(0, content));
        long sum = checked.getChecksum().getValue();
        return content > 0 && new DataInputStream(bytes).readLong() == sum;
      }
    }

    private void advance(DataInputStream from) throws IOException {
      next = from.readUTF();
      atEnd = next.isEmpty();
    }

    /** The class that follows; none at the end. */
    Optional<String> portion() {
      return atEnd ? Optional.empty() : Optional.of(next);
    }

    /** The files of a class by name, none where the index has no such class. */
    Map<String, IndexedFile> filesOf(String className) {
      Map<String, IndexedFile> files = new LinkedHashMap<>();
      try {
        while (!atEnd && ClassNames.BY_CODE_POINTS.compare(next, className) <= 0) {
          DataInputStream from = input.orElseThrow();
          boolean wanted = next.equals(className);
          int count = from.readInt();
          for (int i = 0; i < count; i++) {
            IndexedFile file = read(from);
            if (wanted) {
              files.put(file.name(), file);
            }
          }
          advance(from);
        }
      } catch (IOException changedMeanwhile) {
        atEnd = true;
      }
      return files;
    }

    private static IndexedFile read(DataInputStream from) throws IOException {
      String name = from.readUTF();
      long size = from.readLong();
      long modified = from.readLong();
      String reason = from.readUTF();
      return new IndexedFile(
          name,
          size,
          modified,
          reason.isEmpty() ? PictureHeader.read(from) : Optional.empty(),
          reason,
          from.readBoolean());
    }

    @Override
    public void close() {
      try {
        if (input.isPresent()) {
          input.get().close();
        }
      } catch (IOException afterReading) {
        // what was read is right
      }
    }
  }

  /**
   * Writes an index beside its place, class by class. One that cannot be written is not kept, and
   * made anew at the next start.
   */
  static final class Writer implements Closeable {

    private final Path file;
    private Optional<Output> output;

    /** What is written, and where. */
    private record Output(Path part, CheckedOutputStream checked, DataOutputStream data) {}

    /** Something that is written. */
    @FunctionalInterface
    private interface Writing {
      void to(Output output) throws IOException;
    }

    private Writer(Path file) {
      this.file = file;
      this.output = begun(file);
    }

    static Writer open(Path file, Path root) {
      Writer writer = new Writer(file);
      writer.attempt(
          output -> {
            output.data().writeLong(MAGIC);
            output.data().writeUTF(root.toString());
          });
      return writer;
    }

    private static Optional<Output> begun(Path file) {
      try {
        Path folder = file.resolveSibling("");
        Disk.createDirectories(folder);
        Path part = Files.createTempFile(folder, "index", ".part");
        CheckedOutputStream checked =
            new CheckedOutputStream(
                new BufferedOutputStream(Files.newOutputStream(part)), new CRC32C());
        return Optional.of(new Output(part, checked, new DataOutputStream(checked)));
      } catch (IOException noPlace) {
        return Optional.empty();
      }
    }

    private void attempt(Writing writing) {
      try {
        if (output.isPresent()) {
          writing.to(output.get());
        }
      } catch (IOException full) {
        close();
      }
    }

    void write(String className, List<IndexedFile> files) {
      attempt(output -> write(output.data(), className, files));
    }

    private static void write(DataOutputStream data, String className, List<IndexedFile> files)
        throws IOException {
      data.writeUTF(className);
      data.writeInt(files.size());
      for (IndexedFile each : files) {
        data.writeUTF(each.name());
        data.writeLong(each.size());
        data.writeLong(each.modified());
        data.writeUTF(each.reason());
        if (each.header().isPresent()) {
          each.header().get().write(data);
        }
        data.writeBoolean(each.isIntact());
      }
    }

    /** Gives the index its place. */
    void finish() {
      attempt(
          output -> {
            output.data().writeUTF("");
            output.data().writeLong(output.checked().getChecksum().getValue());
            output.data().close();
            Files.move(
                output.part(),
                file,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
          });
    }

    /** Leaves nothing behind of what was not finished. */
    @Override
    public void close() {
      Optional<Output> begun = output;
      output = Optional.empty();
      try {
        if (begun.isPresent()) {
          begun.get().data().close();
          Files.deleteIfExists(begun.get().part());
        }
      } catch (IOException full) {
        // a file that nobody reads
      }
    }
  }
}
