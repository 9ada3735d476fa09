package dev.convoke.runtime.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.runtime.report.Confusion.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConfusionTest {

  private static int[][] matrix(Confusion confusion) {
    List<int[]> rows = new ArrayList<>();
    confusion.rows((row, label) -> rows.add(row.clone()));
    return rows.toArray(int[][]::new);
  }

  @Test
  void rowsAreClassesAndColumnsAnswers() {
    Said said =
        new Said(6)
            .of(3, 2, 0, 0.9)
            .of(3, 0, 0, 0.9)
            .of(3, 2, 1, 0.9)
            .of(3, 2, 0, 0.9)
            .of(3, 0, 0, 0.9)
            .of(3, 0, 2, 0.9);

    assertThat(matrix(Confusion.of(said.predictions(), 3)))
        .isDeepEqualTo(new int[][] {{2, 0, 1}, {0, 0, 0}, {2, 1, 0}});
  }

  /** Of equal logits the class with the smaller number is answered, as top-1 counts it. */
  @Test
  void theDiagonalIsTheTop1() {
    for (int seed = 0; seed < 20; seed++) {
      Said said = Said.random(300, 7, seed);
      int[][] matrix = matrix(Confusion.of(said.predictions(), 7));
      int hits = IntStream.range(0, 7).map(label -> matrix[label][label]).sum();
      assertThat((double) hits / 300).isEqualTo(said.top1());
    }
  }

  @Test
  void pairsWithTheMostImagesComeFirst() {
    Said said =
        new Said(7)
            .of(3, 1, 0, 0.9)
            .of(3, 2, 1, 0.9)
            .of(3, 2, 1, 0.9)
            .of(3, 0, 2, 0.9)
            .of(3, 1, 1, 0.9)
            .of(3, 1, 1, 0.9)
            .of(3, 1, 1, 0.9);
    Confusion confusion = Confusion.of(said.predictions(), 3);

    assertThat(confusion.mostConfused(5))
        .containsExactly(new Pair(2, 1, 2), new Pair(0, 2, 1), new Pair(1, 0, 1));
    assertThat(confusion.mostConfused(1)).containsExactly(new Pair(2, 1, 2));
  }

  @Test
  void anImageWithoutAnAnswerIsInNoRowAndIsNoHit() {
    Said said = new Said(2).of(0, Float.NaN, 1).of(1, 0, 1);

    assertThat(matrix(Confusion.of(said.predictions(), 2)))
        .isDeepEqualTo(new int[][] {{0, 0}, {0, 1}});
    assertThat(said.top1()).isEqualTo(0.5);
    assertThat(said.predictions().unanswered()).isEqualTo(1);
  }
}
