package dev.convoke.runtime.command.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvocationTest {

  private static final String MAVEN = "org.codehaus.plexus.classworlds.launcher.Launcher";

  @Test
  void aLauncherIsTypedAgain() {
    Invocation invocation = Invocation.named("./convoke");

    assertThat(invocation.line("resume", "runs/a b")).isEqualTo("./convoke resume 'runs/a b'");
    assertThat(invocation.lineIn("A=1", "doctor")).isEqualTo("A=1 ./convoke doctor");
  }

  @Test
  void javaIsTypedWithItsClassPathAndMainClass() {
    Invocation invocation =
        Invocation.of(
            "/usr/bin/java",
            List.of("-cp", "lib/*:my classes", "my.NetMain", "train", "--epochs", "1"),
            List.of("train", "--epochs", "1"));

    assertThat(invocation.line("resume", "runs/net"))
        .isEqualTo("/usr/bin/java -cp 'lib/*:my classes' my.NetMain resume runs/net");
  }

  @Test
  void mavenGetsTheArgumentsInOneWord() {
    Invocation invocation =
        Invocation.of(
            "/usr/bin/java",
            List.of(
                "-classpath", "boot.jar", MAVEN, "-q", "exec:java", "-Dexec.args=train --epochs 1"),
            List.of("train", "--epochs", "1"));

    assertThat(invocation.line("evaluate", "runs/net"))
        .isEqualTo("mvn -q exec:java '-Dexec.args=evaluate runs/net'");
  }

  @Test
  void whereItCannotBeToldTheArgumentsAreNamed() {
    Invocation unknown = Invocation.of("java", List.of(), List.of("train"));
    Invocation tooLong =
        Invocation.of("java", List.of("-cp", "x".repeat(300), "Main", "train"), List.of("train"));

    for (Invocation invocation : List.of(unknown, tooLong)) {
      assertThat(invocation.line("evaluate", "runs/net"))
          .isEqualTo("run this program with the arguments: evaluate runs/net");
      assertThat(invocation.lineIn("A=1", "doctor"))
          .isEqualTo("in the environment of A=1, run this program with the arguments: doctor");
    }
  }

  /** What a shell makes of a word is the word. */
  @ParameterizedTest
  @DisabledOnOs(OS.WINDOWS)
  @ValueSource(
      strings = {
        "runs/resnet20/2026-01-31_12-00-00",
        "a b",
        "it's",
        "$HOME `id` \"x\" \\ * ? ~ ! # ; & |",
        "",
        "~",
        "Größe",
        "line\nbreak",
        "\u001b[31mred",
        "tab\tand 'quote' \\ ü"
      })
  void aShellReadsTheWordAsItWas(String word) throws IOException, InterruptedException {
    Process shell =
        new ProcessBuilder("bash", "-c", "printf %s " + ShellWord.of(word))
            .redirectErrorStream(true)
            .start();

    assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo(word);
    assertThat(shell.waitFor()).isZero();
    assertThat(ShellWord.of(word)).doesNotContainPattern("\\p{Cntrl}");
  }
}
