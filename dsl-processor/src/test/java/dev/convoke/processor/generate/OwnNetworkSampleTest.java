package dev.convoke.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.convoke.processor.testing.Compiler;
import dev.convoke.processor.testing.Source;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** samples/own-network as a build has it: main sources, then tests, then JUnit's launcher. */
class OwnNetworkSampleTest {

  private static final Path SAMPLE = Path.of("../samples/own-network/src");

  @TempDir private Path folder;

  @Test
  void itsGeneratedTestPasses() throws Exception {
    Path main = compileMain("main", network());
    TestExecutionSummary summary = run(compileTests(main), main);

    assertThat(summary.getFailures()).isEmpty();
    assertThat(summary.getTestsSucceededCount()).isEqualTo(5);
  }

  /** Weights and shapes are another network's then; it learns all the same. */
  @Test
  void testFailsWhereTheGraphIsNotWhatWasProven() throws Exception {
    Path tests = compileTests(compileMain("main", network()));
    String narrower = network().replace("@Conv3x3(32)", "@Conv3x3(24)");
    TestExecutionSummary summary = run(tests, compileMain("changed", narrower));

    assertThat(summary.getFailures())
        .extracting(failure -> failure.getTestIdentifier().getDisplayName())
        .containsExactlyInAnyOrder("weightsAreAsCounted()", "stepsHaveTheirShapes()");
    assertThat(summary.getFailures())
        .extracting(failure -> failure.getException().getMessage())
        .anyMatch(text -> text.contains("<[batch, 7, 7, 32]> but was: <[batch, 7, 7, 24]>"));
    assertThat(summary.getTestsSucceededCount()).isEqualTo(3);
  }

  private static String network() throws IOException {
    return Files.readString(SAMPLE.resolve("main/java/example/TinyNet.java"));
  }

  private Path compileMain(String name, String network) throws IOException {
    Path output = Files.createDirectories(folder.resolve(name));
    assertThat(Compiler.JAVAC.compile(output, List.of(), Source.of(network))).isEmpty();
    return output;
  }

  private Path compileTests(Path main) throws IOException {
    Path output = Files.createDirectories(folder.resolve("tests"));
    String asking = Files.readString(SAMPLE.resolve("test/java/example/OwnNetworks.java"));
    assertThat(Compiler.JAVAC.compileTests(output, List.of(main), Source.of(asking))).isEmpty();
    return output;
  }

  private static TestExecutionSummary run(Path tests, Path main) throws Exception {
    URL[] places = {tests.toUri().toURL(), main.toUri().toURL()};
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    try (URLClassLoader loader =
        new URLClassLoader(places, OwnNetworkSampleTest.class.getClassLoader())) {
      LauncherDiscoveryRequest request =
          LauncherDiscoveryRequestBuilder.request()
              .selectors(selectClass(loader.loadClass("example.TinyNetTest")))
              .build();
      LauncherFactory.create().execute(request, listener);
    }
    return listener.getSummary();
  }
}
