package dev.convoke.processor.provider;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.FindingException;
import dev.convoke.processor.diagnostic.Origin;
import dev.convoke.processor.emit.OpCall;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.layer.OperationValues;
import dev.convoke.processor.operation.Configuration;
import dev.convoke.processor.operation.Cost;
import dev.convoke.processor.operation.LayerShape;
import dev.convoke.processor.operation.Memory;
import dev.convoke.processor.operation.PrimitiveOperation;
import dev.convoke.processor.operation.ProvidedOp;
import dev.convoke.processor.operation.Site;
import dev.convoke.processor.operation.WrittenOperation;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A provider whose exceptions become findings that name it. */
final class GuardedProvider<O extends Record>
    implements WrittenOperation<ProvidedOp>, PrimitiveOperation<ProvidedOp> {

  private final LayerProvider<O> provider;
  private final String annotation;

  GuardedProvider(LayerProvider<O> provider, String annotation) {
    this.provider = provider;
    this.annotation = annotation;
  }

  @Override
  public Set<String> annotations() {
    return Set.of(annotation);
  }

  @Override
  public String kind() {
    return guard("kind", List.of(), provider::kind);
  }

  @Override
  public Configuration configuration(ProvidedOp op) {
    return op.configuration();
  }

  @Override
  public String name(ProvidedOp op) {
    return guard("name", List.of(), () -> provider.name(numbers(op)));
  }

  /** Asks for the configuration too, so that a failure there is found where the step is known. */
  @Override
  public ProvidedOp read(OperationValues values) {
    O numbers = guard("read", List.of(), () -> provider.read(values));
    Configuration configuration =
        values.failed()
            ? Configuration.EMPTY // what was read is thrown away
            : guard("configuration", List.of(), () -> provider.configuration(numbers));
    return new ProvidedOp(this, numbers, configuration);
  }

  @Override
  public LayerShape shape(ProvidedOp op, Site site) {
    return guard("shape", List.of(), () -> provider.shape(numbers(op), site));
  }

  @Override
  public Cost cost(ProvidedOp op, TensorShape input, TensorShape output) {
    return guard("cost", List.of(), () -> provider.cost(numbers(op), input, output));
  }

  @Override
  public Memory memory(ProvidedOp op, List<TensorShape> inputs, TensorShape output) {
    return guard("memory", List.of(), () -> provider.memory(numbers(op), inputs, output));
  }

  @Override
  public CodeBlock emit(ProvidedOp op, OpCall call) {
    return guard("emit", call.node().node().origins(), () -> provider.emit(numbers(op), call));
  }

  @Override
  public Set<String> tensorFlowOperations(ProvidedOp op) {
    return guard(
        "tensorFlowOperations",
        List.of(),
        () -> Set.copyOf(provider.tensorFlowOperations(numbers(op))));
  }

  @SuppressWarnings("unchecked") // it is the provider that has read them
  private O numbers(ProvidedOp op) {
    return (O) op.numbers();
  }

  /**
   * @param origins places for the finding; the caller knows them if there are none
   */
  private <T> T guard(String method, List<Origin> origins, Supplier<@Nullable T> stage) {
    T result;
    try {
      result = stage.get();
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
      throw failure(method, origins, "failed", ": " + e + thrownAt(e));
    }
    if (result == null) {
      throw failure(method, origins, "returned null", "");
    }
    return result;
  }

  private FindingException failure(
      String method, List<Origin> origins, String happened, String reason) {
    String simpleName = annotation.substring(annotation.lastIndexOf('.') + 1);
    String what = "@" + simpleName + ": its provider " + happened + " in " + method;
    return new FindingException(
        new Diagnostic(DiagnosticCode.PROVIDER_FAILED, what, origins, List.of())
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
