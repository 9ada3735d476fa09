package dev.convoke.processor.generate;

import com.palantir.javapoet.ClassName;
import dev.convoke.processor.ir.NetworkName;
import java.util.Arrays;

/**
 * The names of what is generated for a network or block, and of what generated code calls.
 *
 * @param source the annotated type
 */
record GeneratedNames(NetworkName source) {

  private static final String RUNTIME = "dev.convoke.runtime";

  static final ClassName NETWORK_DEFINITION = ClassName.get(RUNTIME, "NetworkDefinition");
  static final ClassName NETWORK_FILES = ClassName.get("dev.convoke.description", "NetworkFiles");
  static final ClassName GRAPH_SCOPE = ClassName.get(RUNTIME + ".graph", "GraphScope");
  static final ClassName LAYER_OUTPUT = ClassName.get(RUNTIME + ".graph", "LayerOutput");
  static final ClassName NETWORK_PROGRAM = ClassName.get(RUNTIME + ".command", "NetworkProgram");

  /** The annotated type itself. */
  ClassName type() {
    String[] names = source.nameInPackage().split("\\.", -1);
    return ClassName.get(
        source.packageName(), names[0], Arrays.copyOfRange(names, 1, names.length));
  }

  ClassName graph() {
    return generated("Graph");
  }

  ClassName main() {
    return generated("Main");
  }

  ClassName test() {
    return ClassName.get(source.packageName(), source.testClass());
  }

  String jsonFile() {
    return source.generatedPrefix() + ".json";
  }

  String pageFile() {
    return source.generatedPrefix() + ".html";
  }

  private ClassName generated(String ending) {
    return ClassName.get(source.packageName(), source.generatedPrefix() + ending);
  }
}
