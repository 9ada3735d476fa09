package dev.convoke.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.convoke.processor.emit.Locals;
import dev.convoke.processor.ir.NodeId;
import dev.convoke.processor.ir.ShapedNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** The body of one generated method: its locals, its statements, and where nodes' outputs are. */
final class MethodScope implements Locals {

  private static final ClassName OPERAND = ClassName.get("org.tensorflow", "Operand");
  private static final ClassName FLOAT = ClassName.get("org.tensorflow.types", "TFloat32");
  static final ClassName STEP = ClassName.get("dev.convoke.runtime.graph", "Step");
  static final TypeName FLOAT_OPERAND = ParameterizedTypeName.get(OPERAND, FLOAT);

  /** Columns for a statement of a method, which is indented by 4. */
  private static final int WIDTH = SourceLayout.COLUMNS - 4;

  /** Columns of the statement that begins a step, without the step's name. */
  private static final int STEP_WIDTH = 30;

  /** Columns of a loop, without the name of the method that it calls. */
  private static final int LOOP_WIDTH = 150;

  private static final int MOST_COLUMNS = 30_000;

  private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])");

  private final Set<String> names = new HashSet<>();

  /** By suggestion, the number that stands behind the latest name. */
  private final Map<String, Integer> numbers = new HashMap<>();

  private final CodeBlock.Builder code = CodeBlock.builder();
  private final Map<NodeId, String> outputs = new HashMap<>();
  private final String ownStep;

  /** What operations are called on, and what their locals' names begin with. */
  private String step;

  private String prefix = "";

  /** The name of the one operation's output that a step has, if it has no local of its own. */
  private boolean isNamedByStep;

  private boolean isEmpty = true;

  /** Columns that declarations and steps took so far. */
  private int written;

  /**
   * @param ownStep name of the parameter that holds the step that the method builds
   */
  MethodScope(String ownStep) {
    this.ownStep = ownStep;
    this.step = ownStep;
    names.add(ownStep);
  }

  /** Name of the parameter that holds the step that the method builds. */
  String ownStep() {
    return ownStep;
  }

  /** What operations are called on. */
  @Override
  public String step() {
    return step;
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
  void comment(String text) {
    code.add("// $L\n", text);
    isEmpty = false;
  }

  /** Goes on with operations of the method's own step. */
  void own(String comment) {
    begin(comment);
    step = ownStep;
    prefix = "";
    isNamedByStep = false;
  }

  /**
   * Goes on with a step inside the method's own.
   *
   * @param isOneCall whether the step needs no local
   */
  void step(Unit part, boolean isOneCall) {
    begin(UnitComment.ofStep(part));
    CodeBlock child = child(part);
    prefix = localName(part.path());
    isNamedByStep = isOneCall;
    if (isOneCall) {
      step = child.toString();
      return;
    }
    step = unique(prefix);
    code.addStatement("$T $L = $L", STEP, step, child);
    written += part.name().length() + STEP_WIDTH;
  }

  private void begin(String comment) {
    if (comment.isEmpty()) {
      return;
    }
    code.add(isEmpty ? "// $L\n" : "\n// $L\n", comment);
    isEmpty = false;
  }

  /** A step inside the method's own. */
  CodeBlock child(Unit part) {
    return part.number().isPresent()
        ? CodeBlock.of("$L.unit($L)", ownStep, part.name())
        : CodeBlock.of("$L.step($S)", ownStep, part.name());
  }

  /**
   * Calls a method for one unit after the other.
   *
   * @param input of the first
   * @return the local that holds what the last gives
   */
  String loop(String input, int firstNumber, int lastNumber, String method) {
    String output = unique("output");
    String unit = unique("unit");
    code.addStatement("$T $L = $L", FLOAT_OPERAND, output, input);
    code.beginControlFlow("for (int $1L = $2L; $1L <= $3L; $1L++)", unit, firstNumber, lastNumber);
    code.addStatement("$1L = $2L($3L.unit($4L), $1L)", output, method, ownStep, unit);
    code.endControlFlow();
    isEmpty = false;
    written += method.length() + LOOP_WIDTH;
    return output;
  }

  /**
   * Whether so much is written that the rest must go into another method. The JVM takes 65,535
   * bytes of code a method. No code that we write takes more than two bytes a column, and most
   * takes half a byte.
   */
  boolean isFull() {
    return written > MOST_COLUMNS;
  }

  /** Declares a local for the output of one of the step's operations. */
  String declareOutput(ShapedNode node, CodeBlock expression) {
    String operation = OpNames.local(node);
    if (isNamedByStep) {
      return declareLocal(prefix, expression);
    }
    return declare(operation.equals(prefix) ? "output" : operation, expression);
  }

  /** Declares a local named after the step and some words. */
  @Override
  public String declare(CodeBlock value, String... words) {
    return declare(camelCase(words), value);
  }

  /** Declares a local named after the step and a suffix. */
  String declare(String suffix, CodeBlock expression) {
    return declareLocal(camelCase(prefix, suffix), expression);
  }

  /** Declares a local for what a unit gives. */
  String declareUnit(Unit unit, CodeBlock expression) {
    return declareLocal(localName(unit.path()), expression);
  }

  private String declareLocal(String suggestion, CodeBlock expression) {
    String name = unique(suggestion);
    CodeBlock declaration = CodeBlock.of("$T $L =", FLOAT_OPERAND, name);
    int columns = width(declaration) + 1 + width(expression);
    written += columns;
    isEmpty = false;
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

  /** A step's name as that of a local. */
  static String localName(String path) {
    return identifier(path.substring(path.lastIndexOf('/') + 1));
  }

  /** A step's name as part of a local's: units are numbers, what enters the network has none. */
  static String identifier(String stepName) {
    if (stepName.isEmpty()) {
      return "input";
    }
    return SourceVersion.isName(stepName) ? stepName : "unit" + stepName;
  }
}
