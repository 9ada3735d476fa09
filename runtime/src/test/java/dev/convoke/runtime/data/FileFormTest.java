package dev.convoke.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What lies in place of a data set's file is called by its name. */
class FileFormTest {

  private static final String PAGE = "<!DOCTYPE html>\n<html><body>404 Not Found</body></html>\n";

  @TempDir Path directory;

  private static Stream<Arguments> forms() {
    byte[] tar = new byte[1024];
    System.arraycopy(ascii("data.bin"), 0, tar, 0, 8);
    System.arraycopy(ascii("ustar"), 0, tar, 257, 5);
    return Stream.of(
        Arguments.of(FileForm.GZIP, IdxBytes.zipped(new byte[3])),
        Arguments.of(FileForm.BZIP2, ascii("BZh91AY&SY")),
        Arguments.of(FileForm.XZ, new byte[] {(byte) 0xfd, '7', 'z', 'X', 'Z', 0, 0, 4}),
        Arguments.of(FileForm.ZIP, ascii("PK\u0003\u0004")),
        Arguments.of(FileForm.TAR, tar),
        Arguments.of(
            FileForm.GIT_LFS_POINTER,
            ascii("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9912422\n")),
        Arguments.of(FileForm.HTML, ascii(PAGE)),
        Arguments.of(FileForm.HTML, ascii("\n  <HTML lang=\"en\">")),
        Arguments.of(FileForm.HTML, ("\ufeff" + PAGE).getBytes(StandardCharsets.UTF_8)),
        Arguments.of(FileForm.XML, ascii("<?xml version=\"1.0\"?>\n<Error><Code>AccessDenied")),
        Arguments.of(FileForm.NUMPY, new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0}));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void isToldByItsFirstBytes(FileForm form, byte[] bytes) {
    assertThat(FileForm.of(bytes)).contains(form);
  }

  @Test
  void dataSetsFilesAreOfNone() {
    assertThat(FileForm.of(IdxBytes.images(1, 2, 2, 1, 2, 3, 4))).isEmpty();
    assertThat(FileForm.of(IdxBytes.labels(2, 0, 1))).isEmpty();
    assertThat(FileForm.of(new byte[0])).isEmpty();
    assertThat(FileForm.of(new byte[] {0x1f})).isEmpty();
  }

  /** All but gzip data, which are read. */
  @ParameterizedTest
  @MethodSource("forms")
  void isNamedWhereIdxImagesShouldBe(FileForm form, byte[] bytes) throws IOException {
    IdxBytes.writeSet(directory);
    for (String ending : new String[] {".gz", ""}) {
      Path file = Files.write(directory.resolve(IdxDirectory.TRAINING_IMAGES + ending), bytes);
      if (form != FileForm.GZIP) {
        assertThatThrownBy(this::idx)
            .isInstanceOf(UsageException.class)
            .hasMessageStartingWith(file + ": not a file of IDX images\n")
            .hasMessageContaining("  expected: magic number 0x00000803 or 0x00000804\n")
            .hasMessageContaining("  found:    " + form.text() + "\n");
      }
    }
  }

  /** An archive that was uncompressed but not unpacked, under the name of what it holds. */
  @Test
  void isNamedInsideOfGzipData() throws IOException {
    IdxBytes.writeSet(directory);
    IdxBytes.write(directory, IdxDirectory.TEST_LABELS, ascii(PAGE));

    assertThatThrownBy(this::idx)
        .isInstanceOf(UsageException.class)
        .hasMessage(
            directory.resolve(IdxDirectory.TEST_LABELS + ".gz")
                + ": not a file of IDX labels\n"
                + "  expected: magic number 0x00000801 or 0x00000c01\n"
                + "  found:    a web page (HTML), as servers answer instead of a file\n"
                + "  fix:      open it in an editor to read why, and fetch the file again");
  }

  @ParameterizedTest
  @MethodSource("forms")
  void isNamedWhereCifarImagesShouldBe(FileForm form, byte[] bytes) throws IOException {
    RawFile file = new RawFile("images", bytes);

    assertThatThrownBy(() -> new CifarContents(Cifar10.SET).add("data_batch_1.bin", file))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("images: not a file of CIFAR-10\n")
        .hasMessageContaining("  expected: records of 3,073 bytes\n")
        .hasMessageContaining("  found:    " + form.text() + "\n");
  }

  /** Ten lines of HTML would pass for the names of ten classes. */
  @Test
  void isNamedWhereNamesOfClassesShouldBe() throws IOException {
    String page = PAGE + String.join("\n", "a", "b", "c", "d", "e", "f", "g", "h") + "\n";
    assertThat(page.lines()).hasSize(10);
    RawFile file = new RawFile("names", page.getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> new CifarContents(Cifar10.SET).add("batches.meta.txt", file))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("names: not the names of the classes\n")
        .hasMessageContaining("  found:    a web page (HTML), as servers answer");
  }

  /** Browsers uncompress some files while they save them, and leave their names as they are. */
  @ParameterizedTest
  @CsvSource({"true, ''", "false, .gz"})
  void gzipIsToldByItsBytesAndNotByTheName(boolean zipped, String ending) throws IOException {
    IdxBytes.writeSet(directory);
    Path images = directory.resolve(IdxDirectory.TRAINING_IMAGES);
    byte[] zippedBytes = Files.readAllBytes(images.resolveSibling(images.getFileName() + ".gz"));
    byte[] plain = IdxBytes.images(2, 2, 2, 0, 255, 0, 255, 0, 0, 255, 255);
    assertThat(zippedBytes).isEqualTo(IdxBytes.zipped(plain));
    Files.write(directory.resolve(images.getFileName() + ending), zipped ? zippedBytes : plain);

    ImageSet training = (ImageSet) idx().training();

    assertThat(training.pixels()).isEqualTo(Arrays.copyOfRange(plain, 16, plain.length));
  }

  private Dataset idx() {
    return new IdxSource()
        .load(new DataRequest(Optional.of(directory), new ImageFormat(2, 2, 1, 3)));
  }
}
