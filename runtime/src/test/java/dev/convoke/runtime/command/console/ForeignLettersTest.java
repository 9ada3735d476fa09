package dev.convoke.runtime.command.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.runtime.problem.Problem;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForeignLettersTest {

  private static final Invocation CONVOKE = Invocation.named("./convoke");
  private static final String ASCII = "ANSI_X3.4-1968";

  @Test
  void anArgumentThatTheLocaleCannotSay() {
    assertThat(
            ForeignLetters.problem(
                CONVOKE, ASCII, "/tmp", List.of("--run", "/tmp/l\ufffd\ufffdufe")))
        .map(Problem::render)
        .contains(
            """
            /tmp/l\ufffd\ufffdufe: letters that the locale does not have
              expected: a locale in UTF-8
              found:    a locale in ANSI_X3.4-1968
              fix:      LC_ALL=C.UTF-8 ./convoke …\
            """);
  }

  @Test
  void aWorkingDirectoryThatTheLocaleCannotSay() {
    Invocation unknown = new Invocation(Optional.empty(), Optional.empty());

    assertThat(ForeignLetters.problem(unknown, ASCII, "/tmp/l\ufffd\ufffdufe", List.of("list")))
        .map(Problem::render)
        .hasValueSatisfying(
            text -> assertThat(text).endsWith("fix:      type LC_ALL=C.UTF-8 before the command"));
  }

  @Test
  void aLocaleThatHasTheLetters() {
    assertThat(ForeignLetters.problem(CONVOKE, "UTF-8", "/tmp", List.of("l\u00e4ufe", "\ufffd")))
        .isEmpty();
    assertThat(ForeignLetters.problem(CONVOKE, "ISO-8859-1", "/tmp", List.of("l\u00e4ufe")))
        .isEmpty();
    assertThat(ForeignLetters.problem(CONVOKE, ASCII, "/tmp", List.of("train", "resnet20")))
        .isEmpty();
  }
}
