package dev.convoke.processor.testing;

import dev.convoke.processor.NetworkProcessor;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;

/** The two compilers that people use, run as from the command line. */
public enum Compiler {
  JAVAC {
    @Override
    boolean run(String[] arguments, PrintWriter messages) {
      return ToolProvider.findFirst("javac").orElseThrow().run(messages, messages, arguments) == 0;
    }
  },
  ECJ {
    @Override
    boolean run(String[] arguments, PrintWriter messages) {
      return BatchCompiler.compile(arguments, messages, messages, null);
    }
  };

  abstract boolean run(String[] arguments, PrintWriter messages);

  /**
   * Compiles sources into a folder, with the processor and the runtime. Sources, generated ones
   * too, lie in its folder {@code sources}, where later compilations do not look.
   *
   * @param libraries folders and jars that were compiled before
   * @return what the compiler said; empty if all is well
   */
  public String compile(Path output, List<Path> libraries, Source... sources) {
    return compile(output, libraries, ClassPaths.RUNTIME, sources);
  }

  /** Compiles tests: JUnit is on the class path, too. */
  public String compileTests(Path output, List<Path> libraries, Source... sources) {
    return compile(output, libraries, ClassPaths.TESTS, sources);
  }

  private String compile(Path output, List<Path> libraries, List<Path> always, Source... sources) {
    Path folder = output.resolve("sources");
    folder.toFile().mkdirs();
    List<Path> classPath = new ArrayList<>(libraries);
    classPath.addAll(always);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                this == ECJ ? "-17" : "-Xlint:none",
                "-nowarn",
                "-encoding",
                "UTF-8",
                "-d",
                output.toString(),
                "-s",
                folder.toString(),
                "-cp",
                ClassPaths.text(classPath),
                "-processorpath",
                ClassPaths.text(ClassPaths.PROCESSOR),
                "-processor",
                NetworkProcessor.class.getName()));
    for (Source source : sources) {
      arguments.add(source.writeTo(folder).toString());
    }
    StringWriter messages = new StringWriter();
    boolean success = run(arguments.toArray(String[]::new), new PrintWriter(messages, true));
    if (!success && messages.toString().isEmpty()) {
      throw new AssertionError(this + " failed without a word");
    }
    return messages.toString();
  }
}
