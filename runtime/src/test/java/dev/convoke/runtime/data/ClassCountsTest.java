package dev.convoke.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClassCountsTest {

  private static final List<String> CLASSES = List.of("cat", "dog", "eel");

  private static List<String> names(int count) {
    return IntStream.range(0, count).mapToObj(i -> "class" + i).toList();
  }

  @Test
  void trainingImagesAreCountedInTheOrderOfTheClasses() {
    ImageSet training =
        new ImageSet(5, 1, 1, 1, new byte[] {1, 2, 3, 4, 5}, new int[] {2, 0, 2, 2, 0});
    ImageSet test = new ImageSet(1, 1, 1, 1, new byte[] {1}, new int[] {1});

    ClassCounts counts = ClassCounts.ofTraining(Dataset.of("mine", CLASSES, training, test));

    assertThat(counts.images()).containsExactly(2, 0, 3);
    assertThat(counts.text()).isEqualTo("training images of each: cat 2, dog 0, eel 3");
  }

  @Test
  void equalClassesAreOneNumber() {
    assertThat(new ClassCounts(CLASSES, List.of(6000, 6000, 6000)).text())
        .isEqualTo("3 classes, 6,000 training images each");
    assertThat(new ClassCounts(CLASSES, List.of(1, 1, 1)).text())
        .isEqualTo("3 classes, 1 training image each");
  }

  /** 13 classes of 1 to 13 hundred images: the seventh is the median. */
  @Test
  void manyClassesAreSummedUp() {
    List<Integer> images = IntStream.rangeClosed(1, 13).map(i -> 100 * (14 - i)).boxed().toList();

    assertThat(new ClassCounts(names(13), images).text())
        .isEqualTo(
            "13 classes, training images of each: from class12 100 to class0 1,300, median 700");
    assertThat(new ClassCounts(names(12), images.subList(0, 12)).text())
        .startsWith("training images of each: class0 1,300, class1 1,200, ");
  }
}
