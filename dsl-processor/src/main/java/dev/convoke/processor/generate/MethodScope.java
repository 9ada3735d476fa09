package dev.convoke.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.convoke.processor.ir.NodeId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** The body of one generated method: its locals, its statements, and where nodes' outputs are. */
final class MethodScope {

  private static final ClassName OPERAND = ClassName.get("org.tensorflow", "Operand");
  private static final ClassName FLOAT = ClassName.get("org.tensorflow.types", "TFloat32");
  static final ClassName OPS = ClassName.get("org.tensorflow.op", "Ops");
  static final TypeName FLOAT_OPERAND = ParameterizedTypeName.get(OPERAND, FLOAT);

  /** Columns for a statement of a method, which is indented by 4. */
  private static final int WIDTH = SourceLayout.COLUMNS - 4;

  /** Columns of the statement that begins a step, without the step's path. */
  private static final int STEP_WIDTH = 20;

  private static final int MOST_COLUMNS = 30_000;

  private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])");

  private final Set<String> names = new HashSet<>();

  /** By suggestion, the number that stands behind the latest name. */
  private final Map<String, Integer> numbers = new HashMap<>();

  private final CodeBlock.Builder code = CodeBlock.builder();
  private final Map<NodeId, String> outputs = new HashMap<>();
  private final String scopeField;
  private String prefix = "";
  private boolean declaredOps;

  /** Columns that declarations and steps took so far. */
  private int written;

  /**
   * @param scopeField name of the field that holds the runtime's scope
   */
  MethodScope(String scopeField) {
    this.scopeField = scopeField;
    names.add("tf");
    names.add(scopeField);
  }

  /** Name of the field that holds the runtime's scope. */
  String scopeField() {
    return scopeField;
  }

  /** Names a parameter that carries a node's output. */
  String parameter(String suggestion, NodeId node) {
    String name = unique(suggestion);
    outputs.put(node, name);
    return name;
  }

  /** The local that holds a node's output. */
  String outputOf(NodeId node) {
    String name = outputs.get(node);
    if (name == null) {
      throw new IllegalStateException("no local holds " + node);
    }
    return name;
  }

  void holds(NodeId node, String name) {
    outputs.put(node, name);
  }

  /** Says what the whole method does. */
  void summary(String comment) {
    code.add("// $L\n", comment);
  }

  /** Begins a step: a comment line, and operations named after it. */
  void step(String path, String localPrefix, String comment) {
    prefix = localPrefix;
    code.add(declaredOps ? "\n// $L\n" : "// $L\n", comment);
    code.addStatement(
        "$L = $L.step($S)",
        declaredOps ? CodeBlock.of("tf") : CodeBlock.of("$T tf", OPS),
        scopeField,
        path);
    declaredOps = true;
    written += path.length() + STEP_WIDTH;
  }

  /**
   * Whether so much is written that the rest must go into another method. The JVM takes 65,535
   * bytes of code a method. No code that we write takes more than two bytes a column, and most
   * takes half a byte.
   */
  boolean isFull() {
    return written > MOST_COLUMNS;
  }

  /** Declares a local named after the step and a suffix. */
  String declare(String suffix, CodeBlock expression) {
    String name = unique(localName(suffix));
    CodeBlock declaration = CodeBlock.of("$T $L =", FLOAT_OPERAND, name);
    int columns = width(declaration) + 1 + width(expression);
    written += columns;
    String gap = columns < WIDTH ? " " : "\n";
    code.addStatement("$L" + gap + "$L", declaration, expression);
    return name;
  }

  /** Columns that code takes on one line, its types imported. */
  private static int width(CodeBlock block) {
    String text = CodeBlock.of("$L\n", block).toString(); // without a line end the rest gets lost
    return PACKAGE.matcher(text.strip().replaceAll("\\s+", " ")).replaceAll("").length();
  }

  /** The suggestion, with a number behind it if the method has that name already. */
  private String unique(String suggestion) {
    int number = numbers.getOrDefault(suggestion, 1);
    String name = number == 1 ? suggestion : suggestion + number;
    while (!names.add(name)) {
      number++;
      name = suggestion + number;
    }
    numbers.put(suggestion, number);
    return name;
  }

  /** A name in the step: {@code conv1Kernel}; without a prefix {@code kernel}. */
  private String localName(String suffix) {
    return camelCase(prefix, suffix);
  }

  /** Words joined as Java does: {@code conv1}, {@code batchNorm} give {@code conv1BatchNorm}. */
  static String camelCase(String... words) {
    StringBuilder name = new StringBuilder();
    for (String word : words) {
      if (!word.isEmpty()) {
        char first = word.charAt(0);
        name.append(name.isEmpty() ? first : Character.toUpperCase(first));
        name.append(word.substring(1));
      }
    }
    return name.toString();
  }

  /** Ends the method with a value. */
  CodeBlock returning(CodeBlock expression) {
    return code.addStatement("return $L", expression).build();
  }

  /** A step's name as part of a local's: units are numbers, what enters the network has none. */
  static String identifier(String stepName) {
    if (stepName.isEmpty()) {
      return "input";
    }
    return SourceVersion.isName(stepName) ? stepName : "unit" + stepName;
  }
}
