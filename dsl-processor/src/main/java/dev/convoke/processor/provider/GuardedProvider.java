package dev.convoke.processor.provider;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.cost.Cost;
import dev.convoke.processor.cost.Memory;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.FindingException;
import dev.convoke.processor.diagnostic.Origin;
import dev.convoke.processor.generate.OpCall;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.layer.OperationValues;
import dev.convoke.processor.shape.LayerShape;
import dev.convoke.processor.shape.Site;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A provider whose exceptions become findings that name it. */
final class GuardedProvider<O extends Record> implements LayerProvider<O> {

  private final LayerProvider<O> provider;
  private final String annotation;

  GuardedProvider(LayerProvider<O> provider, String annotation) {
    this.provider = provider;
    this.annotation = annotation;
  }

  @Override
  public String annotation() {
    return annotation;
  }

  @Override
  public O read(OperationValues values) {
    return guard("read", List.of(), () -> provider.read(values));
  }

  @Override
  public LayerShape shape(O op, Site site) {
    return guard("shape", List.of(), () -> provider.shape(op, site));
  }

  @Override
  public Cost cost(O op, TensorShape input, TensorShape output) {
    return guard("cost", List.of(), () -> provider.cost(op, input, output));
  }

  @Override
  public Memory memory(O op, List<TensorShape> inputs, TensorShape output) {
    return guard("memory", List.of(), () -> provider.memory(op, inputs, output));
  }

  @Override
  public CodeBlock emit(O op, OpCall call) {
    return guard("emit", call.node().node().origins(), () -> provider.emit(op, call));
  }

  @Override
  public Set<String> tensorFlowOperations(O op) {
    return guard(
        "tensorFlowOperations", List.of(), () -> Set.copyOf(provider.tensorFlowOperations(op)));
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
