package dev.convoke.runtime.data.tar;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the regular files of an archive in their order. Directories, links, devices and what it
 * does not know are passed over; a sparse file is refused, since its bytes are not all there.
 */
public final class TarReader {

  /** A name of that many bytes leads nowhere on any system. */
  private static final int LONGEST_EXTENSION = 1 << 16;

  private final InputStream input;
  private final long most;
  private long position;
  private long left;
  private long padding;

  /**
   * A reader at the beginning of an archive.
   *
   * @param input the archive, uncompressed; the caller closes it
   * @param most bytes that are read of it, whatever its headers promise
   */
  public TarReader(InputStream input, long most) {
    this.input = input;
    this.most = most;
  }

  /**
   * Goes to the next regular file, past what is left of this one.
   *
   * @return empty at the end of the archive
   */
  public Optional<TarEntry> next() throws IOException {
    TarExtension extension = TarExtension.NONE;
    for (Optional<TarHeader> next = header(); next.isPresent(); next = header()) {
      TarHeader header = next.get();
      switch (header.type()) {
        case 'x' -> {
          enter(header.size());
          extension = TarExtension.ofPosix(contents(LONGEST_EXTENSION));
        }
        case 'L' -> {
          enter(header.size());
          extension = extension.withGnuName(contents(LONGEST_EXTENSION));
        }
        case '0', '\0', '7' -> {
          enter(extension.size().orElse(header.size()));
          return Optional.of(new TarEntry(extension.path().orElse(header.name()), left));
        }
        case '1', '2', '3', '4', '5', '6' -> {
          // Links, devices, directories and pipes have no bytes, whatever their headers say.
          enter(0);
          extension = TarExtension.NONE;
        }
        case 'S' -> throw new DamagedTarException("a sparse file, which is not read");
        // Of the whole archive, and where a link leads: neither stands between an extension and its
        // member.
        case 'g', 'K' -> enter(header.size());
        default -> {
          enter(extension.size().orElse(header.size()));
          extension = TarExtension.NONE;
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The bytes of this file.
   *
   * @param longest bytes that it may have
   */
  public byte[] contents(int longest) throws IOException {
    if (left > longest) {
      throw new DamagedTarException(
          String.format(Locale.ROOT, "a part of %,d bytes, more than %,d", left, longest));
    }
    byte[] contents = read((int) left);
    if (contents.length < left) {
      throw new DamagedTarException("cut off");
    }
    left = 0;
    return contents;
  }

  private void enter(long size) throws DamagedTarException {
    if (size > most) {
      throw tooLong();
    }
    left = size;
    padding = -size & (TarHeader.BYTES - 1);
  }

  /** Empty where a block of zeros or the end of the file ends the archive. */
  private Optional<TarHeader> header() throws IOException {
    skip(left + padding);
    enter(0);
    byte[] block = read(TarHeader.BYTES);
    if (Arrays.equals(block, new byte[block.length])) {
      return Optional.empty();
    }
    if (block.length < TarHeader.BYTES) {
      throw new DamagedTarException("cut off");
    }
    return Optional.of(TarHeader.of(block));
  }

  /** Fewer bytes at the end of the file. The array grows with what is read. */
  private byte[] read(int count) throws IOException {
    advance(count);
    return input.readNBytes(count);
  }

  private void skip(long count) throws IOException {
    advance(count);
    try {
      input.skipNBytes(count);
    } catch (EOFException end) {
      throw new DamagedTarException("cut off");
    }
  }

  private void advance(long count) throws DamagedTarException {
    if (count > most - position) {
      throw tooLong();
    }
    position += count;
  }

  private DamagedTarException tooLong() {
    return new DamagedTarException(
        String.format(Locale.ROOT, "longer than %,d bytes when uncompressed", most));
  }
}
