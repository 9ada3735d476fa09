package dev.convoke.runtime.data.record;

import dev.convoke.runtime.disk.AtomicFile;
import dev.convoke.runtime.disk.Disk;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Indexes of files of records on the disk, so that records are read once. They are copies of what
 * the files say: one that is missing, damaged, of another version or of a file that has changed is
 * made anew.
 *
 * @param folder of the indexes
 */
record ShardCache(Path folder) {

  private static final long MAGIC = 0x436f6e765265634dL; // "ConvRecM"

  /** The index of a file, if it is there and the file has not changed since. */
  Optional<ShardIndex> find(Path file) {
    try {
      Path place = place(file);
      if (!Files.isRegularFile(place)) {
        return Optional.empty();
      }
      byte[] all = Files.readAllBytes(place);
      int content = all.length - Long.BYTES;
      if (content < 0 || ByteBuffer.wrap(all).getLong(content) != checksum(all, content)) {
        return Optional.empty();
      }
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(all, 0, content));
      boolean isOfFile =
          in.readLong() == MAGIC
              && in.readUTF().equals(file.toString())
              && in.readUTF().equals(state(file));
      return isOfFile ? ShardIndex.read(in) : Optional.empty();
    } catch (IOException unusable) {
      return Optional.empty();
    }
  }

  /** What the system says of a file, which changes with it. */
  static String state(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    return attributes.size() + " " + attributes.lastModifiedTime().toMillis();
  }

  /**
   * Keeps an index. One that cannot be kept is made anew at the next start.
   *
   * @param state of the file before it was read
   */
  void keep(Path file, String state, ShardIndex index) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(bytes);
      out.writeLong(MAGIC);
      out.writeUTF(file.toString());
      out.writeUTF(state);
      index.write(out);
      out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
      Disk.createDirectories(folder);
      AtomicFile.write(place(file), bytes.toByteArray());
    } catch (IOException noPlace) {
      // as in a container, or on a disk that is full
    }
  }

  private Path place(Path file) {
    byte[] name = file.toString().getBytes(StandardCharsets.UTF_8);
    return folder.resolve(
        file.getFileName() + "-" + Long.toHexString(checksum(name, name.length)) + ".index");
  }

  private static long checksum(byte[] bytes, int count) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, count);
    return crc.getValue();
  }
}
