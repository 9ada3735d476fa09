package dev.convoke.runtime.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicDirectoryTest {

  @TempDir private Path folder;

  private static void twoFiles(Path directory) throws IOException {
    Files.writeString(directory.resolve("a"), "new");
    Files.writeString(directory.resolve("b"), "new");
  }

  private static void halfOfThem(Path directory) throws IOException {
    Files.writeString(directory.resolve("a"), "half");
    throw new IOException("No space left on device");
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private Path existing(String name) throws IOException {
    Path directory = Files.createDirectories(folder.resolve(name));
    Files.writeString(directory.resolve("mine"), "mine");
    return directory;
  }

  @Test
  void aNewDirectoryHasAllFiles() throws IOException {
    Path place = folder.resolve("deep/new");

    AtomicDirectory.create(place, AtomicDirectoryTest::twoFiles);

    assertThat(names(place)).containsExactly("a", "b");
    assertThat(names(place.getParent())).containsExactly("new");
  }

  @Test
  void ofHalfADirectoryNothingStays() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));

    for (Path place : List.of(folder.resolve("new"), empty)) {
      assertThatThrownBy(() -> AtomicDirectory.create(place, AtomicDirectoryTest::halfOfThem))
          .hasMessage("No space left on device");
    }

    assertThat(names(folder)).containsExactly("empty");
    assertThat(names(empty)).isEmpty();
  }

  @Test
  void whatOthersPutThereMeanwhileStays() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));

    for (Path place : List.of(folder.resolve("new"), empty)) {
      assertThatThrownBy(
              () ->
                  AtomicDirectory.create(
                      place,
                      directory -> {
                        twoFiles(directory);
                        Files.createDirectories(place);
                        Files.writeString(place.resolve("b"), "of others");
                      }))
          .isInstanceOf(IOException.class);
      assertThat(names(place)).containsExactly("b");
      assertThat(place.resolve("b")).hasContent("of others");
    }
    assertThat(names(folder)).containsExactly("empty", "new");
  }

  @Test
  void replacingKeepsWhatIsBesideIt() throws IOException {
    Path place = existing("place");
    List<String> beside = List.of(".place.part", "place.old", "place.part", "place.tmp");
    for (String name : beside) {
      existing(name);
    }

    AtomicDirectory.replace(place, AtomicDirectoryTest::twoFiles);

    assertThat(names(place)).containsExactly("a", "b");
    assertThat(names(folder))
        .containsExactly(".place.part", "place", "place.old", "place.part", "place.tmp");
    for (String name : beside) {
      assertThat(folder.resolve(name).resolve("mine")).exists();
    }
  }

  @Test
  void whatCannotBeReplacedStays() throws IOException {
    Path place = existing("place");

    assertThatThrownBy(() -> AtomicDirectory.replace(place, AtomicDirectoryTest::halfOfThem))
        .hasMessage("No space left on device");

    assertThat(names(place)).containsExactly("mine");
    assertThat(names(folder)).containsExactly("place");
  }

  /** Only what is there is gone: its target is of others. */
  @Test
  void aLinkIsReplacedAndNotFollowed() throws IOException {
    Path target = existing("target");
    Path link = Files.createSymbolicLink(folder.resolve("link"), target);

    AtomicDirectory.replace(link, AtomicDirectoryTest::twoFiles);

    assertThat(names(target)).containsExactly("mine");
    assertThat(names(link)).containsExactly("a", "b");
  }

  @Test
  void freeIsWhereNothingIsOrAnEmptyDirectory() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Files.createSymbolicLink(folder.resolve("link"), empty);
    Files.createSymbolicLink(folder.resolve("broken"), folder.resolve("nowhere"));
    Files.writeString(folder.resolve("file"), "");
    existing("full");

    assertThat(List.of("new", "new/.", "empty", "empty/.", "link", "empty/../link"))
        .allMatch(name -> AtomicDirectory.isFree(folder.resolve(name)));
    assertThat(List.of("broken", "file", "full", "full/.", ".", "empty/.."))
        .noneMatch(name -> AtomicDirectory.isFree(folder.resolve(name)));
  }
}
