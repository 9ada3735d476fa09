package dev.convoke.models;

import dev.convoke.runtime.ClassesVariant;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Compiles variants of the zoo's networks in memory, by the compiler of the running Java and
 * Convoke's annotation processor, so that nothing is left on the disk.
 *
 * @param classPath where the network and the runtime are
 * @param processorPath where the annotation processor is
 */
record VariantCompiler(String classPath, String processorPath) implements ClassesVariant.Compiler {

  /** As the launcher says it. */
  static VariantCompiler ofProcess() {
    return new VariantCompiler(
        System.getProperty("java.class.path", ""),
        System.getProperty("convoke.processor.path", ""));
  }

  @Override
  public NetworkDefinition compile(ClassesVariant variant) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null || processorPath.isEmpty()) {
      throw new UsageException(
          Problem.of(variant.network().name() + " cannot be compiled for other classes here")
              .expected("the launcher convoke, and a JDK")
              .found(compiler == null ? "a Java without a compiler" : "another way to start")
              .fix("use ./convoke, with JAVA_HOME naming a JDK"));
    }
    DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    try (CompiledClasses compiled =
        new CompiledClasses(compiler.getStandardFileManager(messages, Locale.ROOT, null))) {
      boolean done =
          compiler
              .getTask(
                  new StringWriter(),
                  compiled,
                  messages,
                  List.of("-classpath", classPath, "-processorpath", processorPath, "-Xlint:none"),
                  null,
                  List.of(new Source(variant)))
              .call();
      if (!done) {
        throw new UsageException(refused(variant, messages.getDiagnostics()));
      }
      return definition(compiled.loader(), variant.typeName() + "Graph");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed); // of closing the jars that were read
    }
  }

  private static Problem refused(
      ClassesVariant variant, List<Diagnostic<? extends JavaFileObject>> messages) {
    String errors =
        messages.stream()
            .filter(message -> message.getKind() == Diagnostic.Kind.ERROR)
            .map(message -> message.getMessage(Locale.ROOT))
            .collect(Collectors.joining("; "));
    return Problem.of(variant.network().name() + " cannot have " + variant.classes() + " classes")
        .found(errors)
        .fix("write a network of your own");
  }

  private static NetworkDefinition definition(ClassLoader loader, String graph) {
    try {
      return (NetworkDefinition) loader.loadClass(graph).getField("DEFINITION").get(null);
    } catch (ReflectiveOperationException broken) {
      throw new IllegalStateException("the processor generated no " + graph, broken);
    }
  }

  /** The source as the compiler reads it. */
  private static final class Source extends SimpleJavaFileObject {

    private final String text;

    Source(ClassesVariant variant) {
      super(URI.create("memory:///" + variant.simpleName() + ".java"), Kind.SOURCE);
      this.text = variant.source();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
