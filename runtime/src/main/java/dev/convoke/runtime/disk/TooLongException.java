package dev.convoke.runtime.disk;

import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;

/** A file that can be read, but holds far more than any text that this library writes. */
public final class TooLongException extends FileSystemException {

  private static final long serialVersionUID = 1L;

  TooLongException(Path file, int longest) {
    super(file.toString(), null, String.format(Locale.ROOT, "is longer than %,d bytes", longest));
  }
}
