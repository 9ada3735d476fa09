package dev.convoke.processor.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.processor.provider.Misbehaving.Question;
import dev.convoke.processor.testing.Compilation;
import dev.convoke.processor.testing.Compilation.Message;
import dev.convoke.processor.testing.Source;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a provider does wrong is one message, which names it, at the user's step. */
class MisbehavingProviderTest {

  private static final long SEED = 20;

  /** What providers inherit and nobody asks of an operation that is written as an annotation. */
  private static final Set<String> NEVER_ASKED = Set.of("annotations", "text", "shapedBy");

  private static final int PLACES = 4;

  /** The step stands at one of four places, the third in a block that is used twice. */
  private static final String NETWORK =
      """
      @Network(input = @Input(height = 8, width = 8, channels = 1), classes = 10)
      @Train(batch = 4, epochs = 1)
      @Sgd(learningRate = 0.1)
      public interface Own {
        %s
        @Conv3x3(4) Layer stem();
        %s
        @Use(block = Part.class) Layer first();
        @Use(block = Part.class) Layer second();
        @GlobalAvgPool Layer pool();
        %s
        @Dense Layer logits();
      }

      @Block
      interface Part {
        @Conv3x3(4) Layer conv();
        %s
      }
      """;

  static Stream<Arguments> faults() {
    return Stream.of(Question.values())
        .flatMap(
            question ->
                IntStream.range(0, MisbehavingProvider.answers(question))
                    .mapToObj(answer -> Arguments.of(question, answer)));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void isOneMessageAtTheStep(Question question, int answer) {
    Random random = new Random(SEED + 100L * question.ordinal() + answer);
    int place = random.nextInt(PLACES);
    String step = "@%s(value = %s, answer = %d) Layer own();";
    Object[] lines = {"", "", "", ""};
    lines[place] =
        step.formatted(
            Misbehaving.class.getCanonicalName(),
            Question.class.getCanonicalName() + '.' + question,
            answer);
    Source source = Source.ofBody(NETWORK.formatted(lines));

    List<Message> messages = Compilation.process(List.of(source)).placed();

    assertThat(messages).hasSize(1);
    Message message = messages.get(0);
    assertThat(message.kind()).isEqualTo(Diagnostic.Kind.ERROR);
    assertThat(message.line()).isEqualTo(lineOf("Layer own()", source));
    assertThat(message.text())
        .startsWith("[ProviderFailed] @Misbehaving: its provider ")
        .contains(" in " + question.method() + "\n")
        .contains(MisbehavingProvider.class.getName())
        .doesNotContain("\tat ");
  }

  /** A method that the stages begin to ask is tried here too. */
  @Test
  void everyMethodIsTried() {
    Set<String> methods =
        Stream.of(OperationProvider.class.getMethods())
            .map(Method::getName)
            .collect(Collectors.toSet());
    methods.removeAll(NEVER_ASKED);
    methods.remove("annotation"); // asked while providers are loaded: OperationProvidersTest
    assertThat(Stream.of(Question.values()).map(Question::method))
        .containsExactlyInAnyOrderElementsOf(methods);
  }

  private static long lineOf(String text, Source source) {
    List<String> lines = source.text().lines().toList();
    return 1
        + IntStream.range(0, lines.size())
            .filter(i -> lines.get(i).contains(text))
            .findFirst()
            .orElseThrow();
  }
}
