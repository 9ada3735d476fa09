package dev.convoke.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.processor.testing.ClassPaths;
import dev.convoke.processor.testing.Compilation;
import dev.convoke.processor.testing.Source;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** Gradle's contract for processors that it may run on changed files only. */
class IncrementalBuildTest {

  @Test
  void processorDeclaresThatItIsIsolating() throws IOException {
    try (InputStream file =
        NetworkProcessor.class.getResourceAsStream(
            "/META-INF/gradle/incremental.annotation.processors")) {
      assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8).strip())
          .isEqualTo("dev.convoke.processor.NetworkProcessor,isolating");
    }
  }

  @Test
  void everyFileHasTheOneTypeThatItWasGeneratedFrom() {
    Map<String, List<String>> origins = new TreeMap<>();
    List<Source> sources =
        Stream.of("BasicBlock", "SmallResNet", "PlainPadded")
            .map(type -> Source.resource("networks/golden/" + type + ".java"))
            .toList();
    Compilation.processWith(new Watched(origins), sources);
    assertThat(origins)
        .containsEntry("golden.BasicBlockSteps", List.of("golden.BasicBlock"))
        .containsEntry("golden.SmallResNetGraph", List.of("golden.SmallResNet"))
        .containsEntry("golden.SmallResNetMain", List.of("golden.SmallResNet"))
        .containsEntry("golden.SmallResNetSteps", List.of("golden.SmallResNet"))
        .containsEntry("golden/SmallResNet.json", List.of("golden.SmallResNet"))
        .containsEntry("golden/SmallResNet.html", List.of("golden.SmallResNet"))
        .containsEntry("golden.PlainPadded_HeadSteps", List.of("golden.PlainPadded.Head"))
        .hasSize(1 + 5 + 6)
        .allSatisfy((file, elements) -> assertThat(elements).hasSize(1));
  }

  @Test
  void testsComeFromTheTypeThatAsksForThem() {
    Map<String, List<String>> origins = new TreeMap<>();
    Source asking =
        Source.of(
            "package t;\n@dev.convoke.dsl.verify.NetworkTests(golden.SmallResNet.class)\n"
                + "interface Asking {}");
    List<Source> sources =
        List.of(
            Source.resource("networks/golden/BasicBlock.java"),
            Source.resource("networks/golden/SmallResNet.java"),
            asking);
    Compilation.processWith(new Watched(origins), sources, ClassPaths.TESTS);
    assertThat(origins).containsEntry("golden.SmallResNetTest", List.of("t.Asking"));
  }

  @Test
  void standInsOfARejectedNetworkHaveItToo() {
    Map<String, List<String>> origins = new TreeMap<>();
    Source rejected =
        Source.ofBody(
            """
            @Network(input = @Input(height = 8, width = 8, channels = 1), classes = 2)
            public interface Bad { @MaxPool(size = 9) Layer pool(); }
            """);
    Compilation.processWith(new Watched(origins), List.of(rejected));
    assertThat(origins)
        .containsOnlyKeys("t.BadGraph", "t.BadMain", "t.BadSteps")
        .allSatisfy((file, elements) -> assertThat(elements).containsExactly("t.Bad"));
  }

  /** The processor with a filer that notes the originating elements of what is written. */
  private static final class Watched extends AbstractProcessor {

    private final Processor processor = new NetworkProcessor();
    private final Map<String, List<String>> origins;

    Watched(Map<String, List<String>> origins) {
      this.origins = origins;
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
      super.init(environment);
      Filer filer = proxy(Filer.class, environment.getFiler(), "", null);
      processor.init(proxy(ProcessingEnvironment.class, environment, "getFiler", filer));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return processor.getSupportedSourceVersion();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return processor.process(annotations, round);
    }

    /** Passes calls on; one method may be answered otherwise, and creations are noted. */
    private <T> T proxy(Class<T> type, T target, String answered, Object answer) {
      return type.cast(
          Proxy.newProxyInstance(
              type.getClassLoader(),
              new Class<?>[] {type},
              (self, method, arguments) -> {
                if (method.getName().equals(answered)) {
                  return answer;
                }
                if (method.getName().startsWith("create")) {
                  note(method, arguments);
                }
                try {
                  return method.invoke(target, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              }));
    }

    private void note(Method method, Object[] arguments) {
      String file =
          method.getName().equals("createResource")
              ? arguments[1].toString().replace('.', '/') + "/" + arguments[2]
              : arguments[0].toString();
      Element[] elements = (Element[]) arguments[arguments.length - 1];
      origins.put(file, Stream.of(elements).map(Element::toString).toList());
    }
  }
}
