package dev.convoke.processor.provider;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.processor.emit.OpCall;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.Variable;
import dev.convoke.processor.layer.OperationValues;
import dev.convoke.processor.operation.Configuration;
import dev.convoke.processor.operation.Cost;
import dev.convoke.processor.operation.Cost.Reach;
import dev.convoke.processor.operation.Family;
import dev.convoke.processor.operation.Memory;
import dev.convoke.processor.operation.OperationShape;
import dev.convoke.processor.operation.Site;
import dev.convoke.processor.provider.Misbehaving.Question;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Reads {@link Misbehaving}, and answers one question as it is told: wrongly. */
public final class MisbehavingProvider implements OperationProvider<MisbehavingProvider.Told> {

  private static final Variable KERNEL = new Variable("kernel", List.of(1), Role.TRAINABLE);

  /** Answers of the right type that cannot be. */
  private static final Map<Question, List<Supplier<?>>> IMPOSSIBLE =
      new EnumMap<>(
          Map.of(
              Question.KIND,
              List.of(() -> "", () -> "two words", () -> "Conv"),
              Question.NAME,
              List.of(() -> "", () -> "1st", () -> "a-b"),
              Question.SHAPE,
              List.of(
                  OperationShape::unknown,
                  () -> new OperationShape(null, List.of()),
                  () -> OperationShape.of(TensorShape.map(0, 4, 4)),
                  () -> OperationShape.of(TensorShape.vector(-1)),
                  () -> OperationShape.of(TensorShape.vector(4), KERNEL, KERNEL),
                  () -> OperationShape.of(TensorShape.vector(4), KERNEL.named(" ")),
                  () -> OperationShape.of(TensorShape.vector(4), KERNEL.with(null)),
                  () ->
                      OperationShape.of(
                          TensorShape.vector(4),
                          new Variable("kernel", List.of(3, 0), Role.TRAINABLE))),
              Question.COST,
              List.of(
                  () -> new Cost(-1, 1, 1),
                  () -> new Cost(0, 0, 1),
                  () -> new Cost(0, 1, 0),
                  () -> new Cost(0, new Reach(1, 1), new Reach(1, 1, 0)),
                  () -> new Cost(0, null, new Reach(1, 1))),
              Question.MEMORY,
              List.of(
                  () -> Memory.of(null),
                  () -> Memory.NOTHING.formed(null),
                  () -> Memory.NOTHING.beside(new Memory.Inner(1, null)),
                  () -> Memory.NOTHING.beside(new Memory.Inner(-1, Memory.Need.ALWAYS))),
              Question.EMIT,
              List.of(() -> CodeBlock.of("")),
              Question.TENSOR_FLOW_OPERATIONS,
              List.of(() -> Set.of(""))));

  /** What is asked without the operation is answered as the last one said. */
  private Told last = new Told(Question.READ, 0);

  /**
   * What the annotation becomes.
   *
   * @param answer which of {@link #answers}
   */
  public record Told(Question question, int answer) {}

  /** How many wrong answers a question has. */
  static int answers(Question question) {
    return wrong(question).size();
  }

  private static List<Supplier<?>> wrong(Question question) {
    List<Supplier<?>> wrong = new ArrayList<>();
    wrong.add(
        () -> {
          throw new IllegalStateException("not now");
        });
    wrong.add(
        () -> {
          throw new NoSuchMethodError("of another version");
        });
    wrong.add(() -> null);
    wrong.addAll(IMPOSSIBLE.getOrDefault(question, List.of()));
    return wrong;
  }

  @SuppressWarnings("unchecked") // a question's answers are of its type
  private static <T> T answer(Told told, Question question, T right) {
    return told.question() == question ? (T) wrong(question).get(told.answer()).get() : right;
  }

  @Override
  public String annotation() {
    return Misbehaving.class.getCanonicalName();
  }

  @Override
  public Told read(OperationValues values) {
    last = new Told(values.constant("value", Question.class), values.nonNegatives("answer").get(0));
    return answer(last, Question.READ, last);
  }

  @Override
  public String kind() {
    return answer(last, Question.KIND, annotation());
  }

  @Override
  public Family family() {
    return answer(last, Question.FAMILY, Family.ACTIVATION);
  }

  @Override
  public String name(Told op) {
    return answer(op, Question.NAME, "Misbehaving");
  }

  @Override
  public Configuration configuration(Told op) {
    return answer(op, Question.CONFIGURATION, Configuration.ofRecord(op));
  }

  @Override
  public OperationShape shape(Told op, Site site) {
    return answer(op, Question.SHAPE, OperationShape.of(site.input()));
  }

  @Override
  public Cost cost(Told op, TensorShape input, TensorShape output) {
    return answer(op, Question.COST, Cost.ELEMENTWISE);
  }

  @Override
  public Memory memory(Told op, List<TensorShape> inputs, TensorShape output) {
    return answer(op, Question.MEMORY, Memory.NOTHING);
  }

  @Override
  public CodeBlock emit(Told op, OpCall call) {
    return answer(op, Question.EMIT, CodeBlock.of("$L", call.input()));
  }

  @Override
  public Set<String> tensorFlowOperations(Told op) {
    return answer(op, Question.TENSOR_FLOW_OPERATIONS, Set.of());
  }
}
