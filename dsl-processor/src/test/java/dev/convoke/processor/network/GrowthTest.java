package dev.convoke.processor.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.processor.testing.MeasuredProcessor;
import dev.convoke.processor.testing.MeasuredProcessor.Work;
import dev.convoke.processor.testing.Source;
import dev.convoke.processor.testing.ZooSources;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The processor's work grows with the network, not with its square. What a thread allocates does
 * not depend on the machine, so a little more than proportional is a failure; time on a core
 * depends somewhat, and work that is too much for a square allocates nothing at times.
 */
@Isolated("another thread would take its share of the caches")
class GrowthTest {

  private static final int FACTOR = 8;

  /** A search of the whole network at each node took 16 to 17 times as long. */
  private static final double MOST_TIME = 1.75 * FACTOR;

  /** A search of all steps at each step took 8.8 to 12 times as much. */
  private static final double MOST_MEMORY = 1.05 * FACTOR;

  private static final String HEADER =
      """
      @Network(input = @Input(height = 32, width = 32, channels = 8), classes = 10)
      public interface Net {
      """;

  /** Ways to write a large network. */
  private enum Kind {
    RESIDUAL_UNITS(150) {
      @Override
      String steps(int count) {
        return "@Residual(block = Unit.class, repeat = " + count + ") Layer units();\n";
      }
    },
    REPEATS(150) {
      @Override
      String steps(int count) {
        return "@Repeat(" + count + ") @Conv3x3(8) @BatchNorm @Relu Layer many();\n";
      }
    },
    WRITTEN_STEPS(50) {
      @Override
      String steps(int count) {
        return each(count, "@Conv3x3(8) @BatchNorm @Relu Layer s%1$d();\n");
      }
    },
    NAMED_SOURCES(50) {
      @Override
      String steps(int count) {
        return "@Relu Layer s0();\n" + each(count, "@From(\"s%2$d\") @Conv3x3(8) Layer s%1$d();\n");
      }
    },
    SIDE_EXITS(50) {
      @Override
      String steps(int count) {
        return each(
            count,
            """
            @Conv3x3(8) Layer s%1$d();
            @Auxiliary(weight = 0.3) @GlobalAvgPool @Dense Layer exit%1$d();
            """);
      }
    };

    /** Fewer of what is long to write: javac reads it, too. */
    private final int small;

    Kind(int small) {
      this.small = small;
    }

    abstract String steps(int count);

    private static String each(int count, String text) {
      return IntStream.rangeClosed(1, count)
          .mapToObj(i -> text.formatted(i, i - 1))
          .collect(Collectors.joining());
    }

    List<Source> sources(int count) {
      return List.of(
          Source.ofBody(
              "@Block public interface Unit { @Conv3x3(8) Layer conv1(); @Conv3x3(8) Layer conv2();"
                  + " }"),
          Source.ofBody(
              HEADER + steps(count) + "@GlobalAvgPool Layer pool(); @Dense Layer logits(); }"));
    }
  }

  /** What a larger network takes, against a small one. */
  private record Growth(Work small, Work large) {

    double time() {
      return (double) large.nanoseconds() / small.nanoseconds();
    }

    double memory() {
      return (double) large.bytes() / small.bytes();
    }

    boolean isAllowed() {
      return time() < MOST_TIME && memory() < MOST_MEMORY;
    }
  }

  @ParameterizedTest
  @EnumSource
  void workGrowsWithTheNetwork(Kind kind) {
    MeasuredProcessor.least(1, kind.sources(kind.small)); // classes are loaded
    Work small = MeasuredProcessor.least(5, kind.sources(kind.small));
    Growth growth =
        new Growth(
            small,
            MeasuredProcessor.least(
                5, kind.sources(FACTOR * kind.small), work -> new Growth(small, work).isAllowed()));
    System.out.printf(
        "%s × %d: time × %.1f, memory × %.1f%n", kind, FACTOR, growth.time(), growth.memory());
    assertThat(growth.time()).isLessThan(MOST_TIME);
    assertThat(growth.memory()).isLessThan(MOST_MEMORY);
  }

  @Test
  void resNet152TakesLittle() {
    List<Source> sources = ZooSources.of(List.of("ResNet152"));
    double milliseconds = MeasuredProcessor.least(3, sources).nanoseconds() / 1e6;
    System.out.printf("ResNet-152: %.0f ms of the processor's own time%n", milliseconds);
    assertThat(milliseconds).isLessThan(500);
  }
}
