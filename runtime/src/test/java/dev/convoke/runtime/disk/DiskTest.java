package dev.convoke.runtime.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.exceptions.TFResourceExhaustedException;

/** Why the disk refused, as a person says it; most of it refused by the disk itself. */
class DiskTest {

  @TempDir Path directory;

  private static String reason(ThrowingCallable work) {
    return Disk.reason(catchThrowableOfType(IOException.class, work));
  }

  @Test
  void nothingThere() {
    Path file = directory.resolve("none/file");

    assertThat(reason(() -> Files.writeString(file, "")))
        .isEqualTo(file + ": no such file or directory");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aDirectoryInThePlaceOfAFile() {
    assertThat(reason(() -> Files.writeString(directory, "")))
        .isEqualTo(directory + ": is a directory");
    assertThat(reason(() -> Files.readString(directory))).isEqualTo("is a directory");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFileInThePlaceOfADirectory() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");

    assertThat(reason(() -> Files.writeString(file.resolve("other"), "")))
        .isEqualTo(file.resolve("other") + ": is a file, not a directory");
    assertThat(reason(() -> Files.list(file))).isEqualTo(file + ": is a file, not a directory");
    assertThat(reason(() -> Files.createDirectories(file)))
        .isEqualTo(file + ": is a file, not a directory");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDisk() {
    assertThat(reason(() -> Files.writeString(Path.of("/dev/full"), "text")))
        .isEqualTo("the disk is full");
    assertThat(
            Disk.reason(
                new TFResourceExhaustedException("weights; No space left on device\n [[save]]")))
        .isEqualTo("the disk is full");
  }

  /** Those who run the tests as root are denied nothing. */
  @Test
  void permissions() {
    assertThat(Disk.reason(new AccessDeniedException("/data")))
        .isEqualTo("/data: permission denied");
    assertThat(Disk.reason(new FileSystemException("/data", null, "Read-only file system")))
        .isEqualTo("/data: the file system is read-only");
  }

  @Test
  void textThatIsNone() {
    assertThat(Disk.reason(new MalformedInputException(1))).isEqualTo("not a text in UTF-8");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void whatLiesUnderAPath() throws Exception {
    Path pipe = directory.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Path file = Files.writeString(directory.resolve("file"), "");
    Path link = Files.createSymbolicLink(directory.resolve("link"), directory.resolve("none"));

    assertThat(List.of(pipe, file, link, directory, Path.of("/dev/zero"), file.resolve("x")))
        .extracting(Disk::kind)
        .containsExactly(
            "a named pipe", "a file", "a link to nothing", "a directory", "a device", "nothing");
  }

  @Test
  @Timeout(20)
  @EnabledOnOs(OS.LINUX)
  void aPipeWhereAFileIsWrittenFirst() throws Exception {
    String pipe = directory.resolve("file.part").toString();
    assertThat(new ProcessBuilder("mkfifo", pipe).start().waitFor()).isZero();

    AtomicFile.write(directory.resolve("file"), "text");

    assertThat(directory.resolve("file")).isRegularFile().hasContent("text");
    assertThat(Path.of(pipe)).doesNotExist();
  }

  /** As on a full disk, which a test has none of. */
  @Test
  void whatCannotBeWrittenLeavesNothingBeside() throws IOException {
    Path taken = Files.createDirectories(directory.resolve("file/inside")).getParent();

    assertThatThrownBy(() -> AtomicFile.write(taken, "text")).isInstanceOf(IOException.class);

    assertThat(directory).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void whatHasNoWordsYetIsSaidAsTheSystemSaysIt() {
    assertThat(Disk.reason(new FileSystemException("/data", null, "Stale file handle")))
        .isEqualTo("/data: Stale file handle");
    assertThat(Disk.reason(new IOException("first\nsecond"))).isEqualTo("first");
    assertThat(Disk.reason(new IOException())).isEqualTo("the system does not say why");
  }
}
