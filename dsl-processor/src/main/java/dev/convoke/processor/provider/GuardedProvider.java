package dev.convoke.processor.provider;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.FindingException;
import dev.convoke.processor.emit.OpCall;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.layer.OperationValues;
import dev.convoke.processor.operation.Configuration;
import dev.convoke.processor.operation.Cost;
import dev.convoke.processor.operation.Family;
import dev.convoke.processor.operation.Memory;
import dev.convoke.processor.operation.OperationShape;
import dev.convoke.processor.operation.PrimitiveOperation;
import dev.convoke.processor.operation.ProvidedOp;
import dev.convoke.processor.operation.Site;
import dev.convoke.processor.operation.WrittenOperation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A provider whose exceptions and impossible answers become findings that name it. Questions that
 * need no input are asked when the annotation is read, before any stage works with the answers.
 */
final class GuardedProvider<O extends Record>
    implements WrittenOperation<ProvidedOp>, PrimitiveOperation<ProvidedOp> {

  private final OperationProvider<O> provider;
  private final String annotation;

  GuardedProvider(OperationProvider<O> provider, String annotation) {
    this.provider = provider;
    this.annotation = annotation;
  }

  @Override
  public Set<String> annotations() {
    return Set.of(annotation);
  }

  @Override
  public String kind() {
    return guard("kind", provider::kind, Answers::wrongWithKind);
  }

  @Override
  public Family family() {
    return guard("family", provider::family, Answers::any);
  }

  @Override
  public Configuration configuration(ProvidedOp op) {
    return op.configuration();
  }

  @Override
  public String name(ProvidedOp op) {
    return name(numbers(op));
  }

  private String name(O numbers) {
    return guard("name", () -> provider.name(numbers), Answers::wrongWithName);
  }

  @Override
  public ProvidedOp read(OperationValues values) {
    O numbers = guard("read", () -> provider.read(values), Answers::any);
    if (values.failed()) {
      return new ProvidedOp(this, numbers, Configuration.EMPTY); // which is thrown away
    }
    kind();
    family();
    name(numbers);
    Configuration configuration =
        guard("configuration", () -> provider.configuration(numbers), Answers::any);
    return new ProvidedOp(this, numbers, configuration);
  }

  @Override
  public OperationShape shape(ProvidedOp op, Site site) {
    return guard(
        "shape",
        () -> provider.shape(numbers(op), site),
        shape -> Answers.wrongWithShape(shape, site.diagnostics().hasErrors()));
  }

  @Override
  public Cost cost(ProvidedOp op, TensorShape input, TensorShape output) {
    return guard("cost", () -> provider.cost(numbers(op), input, output), Answers::wrongWithCost);
  }

  @Override
  public Memory memory(ProvidedOp op, List<TensorShape> inputs, TensorShape output) {
    return guard(
        "memory", () -> provider.memory(numbers(op), inputs, output), Answers::wrongWithMemory);
  }

  @Override
  public CodeBlock emit(ProvidedOp op, OpCall call) {
    return guard("emit", () -> provider.emit(numbers(op), call), Answers::wrongWithCode);
  }

  @Override
  public Set<String> tensorFlowOperations(ProvidedOp op) {
    return guard(
        "tensorFlowOperations",
        () -> Set.copyOf(provider.tensorFlowOperations(numbers(op))),
        Answers::wrongWithTypes);
  }

  @SuppressWarnings("unchecked") // it is the provider that has read them
  private O numbers(ProvidedOp op) {
    return (O) op.numbers();
  }

  /**
   * Asks the provider. The finding has no place: who asks knows the step.
   *
   * @param wrong what cannot be about an answer, in words
   */
  private <T> T guard(
      String method, Supplier<@Nullable T> question, Function<T, Optional<String>> wrong) {
    T answer;
    Optional<String> impossible;
    try {
      answer = question.get();
      impossible = answer == null ? Optional.empty() : wrong.apply(answer);
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
      throw failure(method, "failed", ": " + e + thrownAt(e));
    }
    if (answer == null) {
      throw failure(method, "returned null", "");
    }
    if (impossible.isPresent()) {
      throw failure(method, "gave an impossible answer", ": " + impossible.get());
    }
    return answer;
  }

  private FindingException failure(String method, String happened, String reason) {
    String simpleName = annotation.substring(annotation.lastIndexOf('.') + 1);
    String what = "@" + simpleName + ": its provider " + happened + " in " + method;
    return new FindingException(
        new Diagnostic(DiagnosticCode.PROVIDER_FAILED, what, List.of(), List.of())
            .found(name() + reason)
            .fix("tell the provider's author, or remove @" + simpleName));
  }

  /** The provider's own line that was running, for its author. */
  private String thrownAt(Throwable thrown) {
    return Arrays.stream(thrown.getStackTrace())
        .filter(frame -> frame.getClassName().equals(name()))
        .findFirst()
        .map(frame -> " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")")
        .orElse("");
  }

  private String name() {
    return provider.getClass().getName();
  }
}
