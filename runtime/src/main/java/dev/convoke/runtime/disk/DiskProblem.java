package dev.convoke.runtime.disk;

import java.io.EOFException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Why something could not be done on the disk, in a person's words. Several exceptions of the JDK
 * hold the file's name only, others what the operating system says, and TensorFlow goes on for
 * several lines about nodes and allocations.
 */
final class DiskProblem {

  /** What Linux and macOS say, and what it means; the first that is found counts. */
  private static final Map<String, String> MEANINGS = meanings();

  private DiskProblem() {}

  static String of(Throwable failed) {
    String words = words(failed);
    return file(failed).map(file -> file + ": " + words).orElse(words);
  }

  private static Map<String, String> meanings() {
    Map<String, String> meanings = new LinkedHashMap<>();
    meanings.put("No space left on device", "the disk is full");
    meanings.put("Disk quota exceeded", "the disk quota is used up");
    meanings.put("File too large", "the file is larger than the system allows");
    meanings.put("Permission denied", "permission denied");
    meanings.put("Operation not permitted", "permission denied");
    meanings.put("Read-only file system", "the file system is read-only");
    meanings.put("Is a directory", "is a directory");
    meanings.put("Not a directory", "is a file, not a directory");
    meanings.put("No such file or directory", "no such file or directory");
    meanings.put("File name too long", "the name is too long");
    meanings.put("Too many open files", "too many files are open");
    meanings.put("Input/output error", "the disk reports an error");
    return meanings;
  }

  private static String words(Throwable failed) {
    if (failed instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failed instanceof NoSuchFileException) {
      return "no such file or directory";
    }
    if (failed instanceof FileAlreadyExistsException || failed instanceof NotDirectoryException) {
      return "is a file, not a directory";
    }
    if (failed instanceof DirectoryNotEmptyException) {
      return "the directory is not empty";
    }
    if (failed instanceof EOFException) {
      return "the file ends too early";
    }
    if (failed instanceof CharacterCodingException) {
      return "not a text in UTF-8";
    }
    String said = said(failed);
    return MEANINGS.entrySet().stream()
        .filter(entry -> said.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(said);
  }

  private static String said(Throwable failed) {
    Optional<String> reason =
        failed instanceof FileSystemException onDisk
            ? Optional.ofNullable(onDisk.getReason())
            : Optional.empty();
    return reason
        .or(() -> Optional.ofNullable(failed.getMessage()))
        .flatMap(text -> text.lines().findFirst())
        .filter(line -> !line.isBlank())
        .orElse("the system does not say why");
  }

  private static Optional<String> file(Throwable failed) {
    return failed instanceof FileSystemException onDisk
        ? Optional.ofNullable(onDisk.getFile())
        : Optional.empty();
  }
}
