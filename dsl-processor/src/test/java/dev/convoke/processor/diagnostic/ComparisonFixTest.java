package dev.convoke.processor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.processor.testing.Compilation;
import dev.convoke.processor.testing.Source;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever types what the messages of docs/comparison.md say has a network that compiles. */
class ComparisonFixTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "forgotten_flatten     | @Dense             | @Flatten @Dense",
        "one_channel_shortcut  | '@Add({\"conv2\", INPUT})'"
            + " | '@From(INPUT) @Conv1x1(16) Layer shortcut(); @Add({\"conv2\", \"shortcut\"})'",
        "pool_too_many         | channels = 1)      | 'channels = 1, padTo = 32)'",
        "odd_groups            | groups = 4         | groups = 2",
        "misspelt_name         | \"stam\"           | \"stem\"",
        "dropped_branch        | '@From(\"stem\")'  | '@Add({\"stem\", \"branch\"})'",
        "too_few_units         | @Dense(8)          | @Dense",
        "softmax_twice         | @Dense @Softmax    | @Dense",
        "renamed_layer         | body()             | conv2()",
        "milestone_outside_run | '{10, 20}'         | '{10, 19}'",
      })
  void whatTheMessageSaysToTypeIsEnough(String name, String written, String typed) {
    String wrong = ConvokeMistakes.example(name).shown();
    String right = wrong.replace(written, typed);

    assertThat(right).isNotEqualTo(wrong);
    assertThat(Compilation.process(List.of(Source.ofBody(right))).messages()).isEmpty();
  }
}
