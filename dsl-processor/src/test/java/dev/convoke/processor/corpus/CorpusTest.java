package dev.convoke.processor.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Example;
import dev.convoke.processor.diagnostic.JavacRun;
import dev.convoke.processor.diagnostic.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The corpus of wrong networks: the examples of all codes, and the commonest mistakes made at
 * random places of networks that are known to be right. Each is rejected, on the right line.
 */
class CorpusTest {

  private static final long SEED = 20;
  private static final int MOST_FORMS = 12;
  private static final int FORMS_IN_EVERY_BUILD = 3;

  private static final List<ValidNetwork> VALID = ValidNetwork.all();

  private static final Set<String> ERRORS =
      Arrays.stream(DiagnosticCode.values())
          .filter(code -> code.severity() == Severity.ERROR)
          .map(DiagnosticCode::id)
          .collect(Collectors.toSet());

  static Stream<Mistake> mistakes() {
    return Mistakes.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void someFormsAreRejectedWithOneMessageOnTheRightLine(Mistake mistake) {
    List<WrongNetwork> forms = chosen(mistake).subList(0, FORMS_IN_EVERY_BUILD);

    assertThat(WrongNetwork.failures(forms)).isEmpty();
  }

  @Tag("slow")
  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void everyFormIsRejectedWithOneMessageOnTheRightLine(Mistake mistake) {
    List<WrongNetwork> forms = chosen(mistake);

    assertThat(forms).hasSizeGreaterThanOrEqualTo(8);
    assertThat(WrongNetwork.failures(forms)).isEmpty();
  }

  @Test
  void everyErrorHasAnExampleThatIsRejectedOnTheLineThatItAnnounces() {
    assertThat(examples().map(Example::code).collect(Collectors.toSet())).isEqualTo(ERRORS);
    assertThat(examples())
        .allSatisfy(
            example ->
                assertThat(places(example.compiled().messages()))
                    .isEqualTo(places(example.announced()))
                    .anyMatch(place -> place.startsWith(example.code() + ' ')));
  }

  @Test
  void hasHundredAndFiftyWrongNetworksAndTenMistakes() {
    long examples = examples().count();
    long forms = mistakes().mapToLong(mistake -> chosen(mistake).size()).sum();
    System.out.printf(
        "corpus: %d wrong networks: %d examples of %d codes, %d forms of %d mistakes%n",
        examples + forms, examples, ERRORS.size(), forms, mistakes().count());

    assertThat(mistakes()).hasSizeGreaterThanOrEqualTo(10);
    assertThat(examples + forms).isGreaterThanOrEqualTo(150);
  }

  private static Stream<Example> examples() {
    return Example.all().filter(example -> ERRORS.contains(example.code()));
  }

  private static List<WrongNetwork> chosen(Mistake mistake) {
    List<WrongNetwork> forms = new ArrayList<>(mistake.forms(VALID).toList());
    Collections.shuffle(forms, new Random(SEED));
    return forms.subList(0, Math.min(MOST_FORMS, forms.size()));
  }

  private static List<String> places(List<JavacRun.Message> messages) {
    return messages.stream().map(m -> m.code() + ' ' + m.line()).sorted().toList();
  }
}
