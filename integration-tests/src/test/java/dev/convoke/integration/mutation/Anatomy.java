package dev.convoke.integration.mutation;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * What of a source can be changed, with its places in the text.
 *
 * @param steps in the order of the source
 * @param annotations of types and of steps, outer before inner
 * @param values single values inside annotations, and symbols that blocks rename
 */
record Anatomy(
    String text,
    List<WrittenStep> steps,
    List<WrittenAnnotation> annotations,
    List<WrittenValue> values) {

  Anatomy {
    steps = List.copyOf(steps);
    annotations = List.copyOf(annotations);
    values = List.copyOf(values);
  }

  /** Parses a source that javac can parse. */
  static Anatomy of(String text) {
    JavaFileObject file = new MemorySource("Parsed.java", text);
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, message -> {}, List.of("-proc:none"), null, List.of(file));
    try {
      CompilationUnitTree unit = task.parse().iterator().next();
      Scanner scanner = new Scanner(text, unit, Trees.instance(task).getSourcePositions());
      scanner.scan(unit, null);
      return new Anatomy(text, scanner.steps, scanner.annotations, scanner.values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Annotations that stand on a step. */
  List<WrittenAnnotation> on(WrittenStep step) {
    return annotations.stream()
        .filter(annotation -> annotation.step().equals(Optional.of(step)))
        .toList();
  }

  private static final class Scanner extends TreeScanner<Void, Void> {

    private final String text;
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<WrittenStep> steps = new ArrayList<>();
    private final List<WrittenAnnotation> annotations = new ArrayList<>();
    private final List<WrittenValue> values = new ArrayList<>();

    private String type = "";
    private Optional<WrittenStep> step = Optional.empty();
    private String annotation = "";
    private String attribute = "";

    Scanner(String text, CompilationUnitTree unit, SourcePositions positions) {
      this.text = text;
      this.unit = unit;
      this.positions = positions;
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
      String outer = type;
      type = tree.getSimpleName().toString();
      super.visitClass(tree, null);
      type = outer;
      return null;
    }

    @Override
    public Void visitMethod(MethodTree tree, Void unused) {
      if (!"Layer".equals(String.valueOf(tree.getReturnType()))) {
        return null; // an attribute of an annotation type
      }
      Span span = span(tree);
      String name = tree.getName().toString();
      int nameBegin =
          text.indexOf(name, (int) positions.getEndPosition(unit, tree.getReturnType()));
      step =
          Optional.of(
              new WrittenStep(type, name, span, new Span(nameBegin, nameBegin + name.length())));
      steps.add(step.get());
      super.visitMethod(tree, null);
      step = Optional.empty();
      return null;
    }

    @Override
    public Void visitAnnotation(AnnotationTree tree, Void unused) {
      String outer = annotation;
      String outerAttribute = attribute;
      annotation = simple(tree.getAnnotationType().toString());
      List<WrittenAnnotation.Argument> arguments = new ArrayList<>();
      for (ExpressionTree argument : tree.getArguments()) {
        boolean isNamed = argument instanceof AssignmentTree;
        String name = isNamed ? ((AssignmentTree) argument).getVariable().toString() : "value";
        Tree value = isNamed ? ((AssignmentTree) argument).getExpression() : argument;
        arguments.add(new WrittenAnnotation.Argument(name, span(argument), span(value)));
      }
      boolean isInner = !outer.isEmpty();
      annotations.add(
          new WrittenAnnotation(
              annotation, span(tree), isInner ? Optional.empty() : step, arguments));
      for (ExpressionTree argument : tree.getArguments()) {
        boolean isNamed = argument instanceof AssignmentTree;
        attribute = isNamed ? ((AssignmentTree) argument).getVariable().toString() : "value";
        scan(isNamed ? ((AssignmentTree) argument).getExpression() : argument, null);
      }
      annotation = outer;
      attribute = outerAttribute;
      return null;
    }

    @Override
    public Void visitLiteral(LiteralTree tree, Void unused) {
      Object value = tree.getValue();
      if (!annotation.isEmpty() && value != null) {
        if (value instanceof Integer) {
          add(WrittenValue.Kind.INTEGER, tree);
        } else if (value instanceof Double) {
          add(WrittenValue.Kind.FRACTION, tree);
        } else if (value instanceof Boolean) {
          add(WrittenValue.Kind.FLAG, tree);
        } else if (value instanceof String) {
          add(WrittenValue.Kind.STRING, tree);
        }
      }
      return null;
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void unused) {
      String name = tree.getName().toString();
      if (Language.SYMBOLS.contains(name)) {
        add(WrittenValue.Kind.SYMBOL, tree);
      } else if (name.equals("INPUT") && !annotation.isEmpty()) {
        add(WrittenValue.Kind.STRING, tree);
      } else if (!Language.constants(annotation, attribute).isEmpty()) {
        add(WrittenValue.Kind.CONSTANT, tree);
      }
      return null;
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
      if (!Language.constants(annotation, attribute).isEmpty()) {
        add(WrittenValue.Kind.CONSTANT, tree);
      }
      return null; // what stands before the dot is no value
    }

    private void add(WrittenValue.Kind kind, Tree tree) {
      Span span = span(tree);
      values.add(new WrittenValue(kind, annotation, attribute, span, span.of(text)));
    }

    private Span span(Tree tree) {
      return new Span(
          (int) positions.getStartPosition(unit, tree), (int) positions.getEndPosition(unit, tree));
    }

    private static String simple(String name) {
      return name.substring(name.lastIndexOf('.') + 1);
    }
  }
}
