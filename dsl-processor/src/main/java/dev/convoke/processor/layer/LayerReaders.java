package dev.convoke.processor.layer;

import dev.convoke.dsl.layer.AvgPool;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.dsl.layer.Conv;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.Dropout;
import dev.convoke.dsl.layer.Flatten;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.MaxPool;
import dev.convoke.dsl.layer.Relu;
import dev.convoke.dsl.value.Bias;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.ir.op.ActivationOp;
import dev.convoke.processor.ir.op.BatchNormOp;
import dev.convoke.processor.ir.op.ConvOp;
import dev.convoke.processor.ir.op.DenseOp;
import dev.convoke.processor.ir.op.DropoutOp;
import dev.convoke.processor.ir.op.FlattenOp;
import dev.convoke.processor.ir.op.GlobalPoolOp;
import dev.convoke.processor.ir.op.PoolOp;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The registry of operation annotations. Shorthands are not here: they carry a general form. */
public final class LayerReaders {

  private static final Map<String, LayerReader<?>> READERS =
      Map.of(
          Conv.class.getCanonicalName(), LayerReaders::conv,
          MaxPool.class.getCanonicalName(), values -> pool(values, PoolOp.Kind.MAX),
          AvgPool.class.getCanonicalName(), values -> pool(values, PoolOp.Kind.AVERAGE),
          GlobalAvgPool.class.getCanonicalName(), values -> new GlobalPoolOp(),
          BatchNorm.class.getCanonicalName(), LayerReaders::batchNorm,
          Relu.class.getCanonicalName(), values -> new ActivationOp(ActivationOp.Kind.RELU),
          Dropout.class.getCanonicalName(),
              values -> new DropoutOp(values.fraction("value", "rate")),
          Flatten.class.getCanonicalName(), values -> new FlattenOp(),
          Dense.class.getCanonicalName(), LayerReaders::dense);

  private LayerReaders() {}

  /** The reader of an annotation, by its qualified name. */
  public static Optional<LayerReader<?>> of(String annotation) {
    return Optional.ofNullable(READERS.get(annotation));
  }

  /** Qualified names of all operation annotations. */
  public static Set<String> annotations() {
    return READERS.keySet();
  }

  private static ConvOp conv(OperationValues values) {
    int filters = values.positive("value", "filters");
    int groups = values.positive("groups");
    boolean bias =
        switch (values.constant("bias", Bias.class)) {
          case AUTO -> !values.step().hasBatchNorm();
          case ON -> true;
          case OFF -> false;
        };
    return new ConvOp(filters, WindowReader.ofConvolution(values), groups, bias);
  }

  private static PoolOp pool(OperationValues values, PoolOp.Kind kind) {
    return new PoolOp(kind, WindowReader.ofPool(values));
  }

  private static BatchNormOp batchNorm(OperationValues values) {
    return new BatchNormOp(
        values.fraction("momentum", "momentum"), values.greaterThanZero("epsilon"));
  }

  private static DenseOp dense(OperationValues values) {
    boolean bias = values.constant("bias", Bias.class) != Bias.OFF;
    if (values.isWritten("value")) {
      return new DenseOp(values.positive("value", "units"), bias);
    }
    if (!values.step().isLast()) {
      values.report(
          Diagnostic.of(DiagnosticCode.UNITS_MISSING, values.operationOrigin(), values.path())
              .fix("write the units: @Dense(512)"));
    }
    return new DenseOp(values.classes(), bias);
  }
}
