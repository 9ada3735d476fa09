package dev.convoke.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.convoke.runtime.data.tar.TarBytes;
import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives that are laid out as cifar-10-binary.tar.gz, taken for published by their digest. */
class CifarArchiveTest {

  private static final String NAME = "cifar-10-binary.tar.gz";
  private static final String FOLDER = "cifar-10-batches-bin/";
  private static final byte[] CLASSES =
      "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n\n".getBytes(StandardCharsets.UTF_8);
  private static final String FIX =
      "fetch https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz and name it with --data-dir";

  @TempDir Path directory;

  /** An image whose label is that number. */
  private static byte[] image(int label) {
    byte[] record = new byte[3073];
    new Random(label).nextBytes(record);
    record[0] = (byte) label;
    return record;
  }

  /** In the order of the published archive, which is none. */
  private static TarBytes published() {
    return new TarBytes()
        .member(FOLDER, '5', 0, new byte[0])
        .file(FOLDER + "data_batch_1.bin", image(1))
        .file(FOLDER + "batches.meta.txt", CLASSES)
        .file(FOLDER + "data_batch_3.bin", image(3))
        .file(FOLDER + "data_batch_4.bin", image(4))
        .file(FOLDER + "test_batch.bin", image(6))
        .file(FOLDER + "readme.html", "<html>".getBytes(StandardCharsets.UTF_8))
        .file(FOLDER + "data_batch_5.bin", image(5))
        .file(FOLDER + "data_batch_2.bin", image(2));
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(directory.resolve(NAME), bytes);
  }

  /** Loads what lies there, with the archive's own digest as the published one. */
  private Dataset load(Path place) throws Exception {
    byte[] archive = Files.readAllBytes(directory.resolve(NAME));
    String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive));
    return source(digest).load(new DataRequest(Optional.of(place), Cifar10.FORMAT));
  }

  private Cifar10 source(String sha256) {
    CifarSet set = Cifar10.SET;
    return new Cifar10(
        new CifarSet(
            set.name(),
            set.title(),
            set.classes(),
            set.labelBytes(),
            set.training(),
            set.test(),
            set.names(),
            set.directory(),
            set.archive(),
            sha256),
        directory);
  }

  @Test
  void holdsWhatItsFilesHold() throws Exception {
    write(IdxBytes.zipped(published().bytes()));

    for (Path place : List.of(directory, directory.resolve(NAME))) {
      Dataset dataset = load(place);
      assertThat(dataset.training().labels()).containsExactly(1, 2, 3, 4, 5);
      assertThat(dataset.test().labels()).containsExactly(6);
      assertThat(dataset.classes()).startsWith("a").endsWith("j");
      byte[] third = ((ImageSet) dataset.training()).chosen(new int[] {2}).pixels();
      for (int p = 0; p < 3072; p++) {
        assertThat(third[p]).isEqualTo(image(3)[1 + p % 3 * 1024 + p / 3]);
      }
    }
    assertThat(directory).isDirectoryContaining(file -> file.endsWith(NAME));
    assertThat(Files.list(directory)).as("nothing is unpacked").hasSize(1);
  }

  @Test
  void unpackedFilesComeBeforeTheArchive() throws Exception {
    write(IdxBytes.zipped(published().bytes()));
    Path folder = Files.createDirectory(directory.resolve("cifar-10-batches-bin"));
    for (int i = 1; i <= 5; i++) {
      Files.write(folder.resolve("data_batch_" + i + ".bin"), image(9));
    }
    Files.write(folder.resolve("test_batch.bin"), image(8));
    Files.write(folder.resolve("batches.meta.txt"), CLASSES);

    assertThat(load(directory).test().labels()).containsExactly(8);
    assertThat(load(directory.resolve(NAME)).test().labels()).containsExactly(6);
  }

  @Test
  void whereItIs() throws Exception {
    assertThat(source("").location()).isEmpty();
    write(IdxBytes.zipped(published().bytes()));
    assertThat(source("").location()).contains(directory.resolve(NAME).toString());
    assertThat(source("").singleFile()).contains(NAME);
  }

  @Test
  void nowhere() {
    assertThatThrownBy(() -> source("").load(DataRequest.of(Cifar10.FORMAT)))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "cifar10 is not on this machine\n"
                + "  expected: cifar-10-binary.tar.gz or what is in it, in "
                + directory
                + "\n  fix:      "
                + FIX
                + "\n  fix:      or try the network with --data synthetic");
  }

  @Test
  void anotherArchive() throws IOException {
    Path archive = write(IdxBytes.zipped(published().bytes()));

    assertThatThrownBy(
            () -> new Cifar10().load(new DataRequest(Optional.of(archive), Cifar10.FORMAT)))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(
            archive
                + ": not the published archive\n"
                + "  expected: SHA-256 c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59b"
                + "ca1dd of cifar-10-binary.tar.gz\n"
                + "  found:    SHA-256 ")
        .hasMessageEndingWith(
            "  fix:      "
                + FIX
                + "; for other images in this format, unpack them and name their directory");
  }

  @Test
  void aWebPageInPlaceOfIt() throws IOException {
    Path archive = write("<!DOCTYPE html><p>not found".getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> source("").load(new DataRequest(Optional.of(archive), Cifar10.FORMAT)))
        .hasMessageContaining("found:    a web page (HTML), as servers answer instead of a file\n");
  }

  @Test
  void gzipDataThatAreCutOff() throws IOException {
    byte[] zipped = IdxBytes.zipped(published().bytes());
    assertDamaged(Arrays.copyOf(zipped, zipped.length / 2), "the file ends too early");
  }

  @Test
  void anArchiveThatIsCutOff() throws IOException {
    assertDamaged(IdxBytes.zipped(Arrays.copyOf(published().bytes(), 9_000)), "cut off");
  }

  @Test
  void aPromiseOfFourGigabytes() throws IOException {
    byte[] header = TarBytes.header("zeros", '0', 1L << 32);
    assertDamaged(IdxBytes.zipped(header), "longer than 536,870,912 bytes when uncompressed");
  }

  private void assertDamaged(byte[] bytes, String found) throws IOException {
    Path archive = write(bytes);
    assertThatThrownBy(() -> load(archive))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            archive
                + ": the archive is damaged\n"
                + "  expected: cifar-10-binary.tar.gz as it was published\n"
                + "  found:    "
                + found
                + "\n  fix:      "
                + FIX);
  }

  /** Names that lead out of the folder are no names of the set's files; links are no files. */
  @Test
  void onlyFilesOfTheSetAreLookedAt() throws Exception {
    byte[] evil = image(0);
    TarBytes archive =
        new TarBytes()
            .file("../" + FOLDER + "data_batch_1.bin", evil)
            .file("/" + FOLDER + "data_batch_1.bin", evil)
            .file(FOLDER + "../" + FOLDER + "data_batch_1.bin", evil)
            .file("data_batch_1.bin", evil)
            .member(FOLDER + "data_batch_1.bin", '2', 0, new byte[0]);
    write(IdxBytes.zipped(archive.bytes()));

    assertThatThrownBy(() -> load(directory))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            directory.resolve(NAME)
                + ": cifar-10-batches-bin/data_batch_1.bin is missing\n"
                + "  expected: cifar-10-binary.tar.gz as it was published\n"
                + "  fix:      "
                + FIX);
  }

  @Test
  void aDamagedFileInIt() throws Exception {
    write(IdxBytes.zipped(new TarBytes().file(FOLDER + "data_batch_2.bin", new byte[100]).bytes()));

    assertThatThrownBy(() -> load(directory))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(
            directory.resolve(NAME)
                + "/cifar-10-batches-bin/data_batch_2.bin: the last image is cut off");
  }
}
