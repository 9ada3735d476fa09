package dev.convoke.processor.layer;

import static java.util.Map.entry;

import dev.convoke.dsl.layer.AvgPool;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.dsl.layer.Conv;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.DepthwiseConv;
import dev.convoke.dsl.layer.DropPath;
import dev.convoke.dsl.layer.Dropout;
import dev.convoke.dsl.layer.Elu;
import dev.convoke.dsl.layer.Flatten;
import dev.convoke.dsl.layer.Gelu;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.GlobalMaxPool;
import dev.convoke.dsl.layer.GroupNorm;
import dev.convoke.dsl.layer.HardSwish;
import dev.convoke.dsl.layer.Identity;
import dev.convoke.dsl.layer.LayerNorm;
import dev.convoke.dsl.layer.LeakyRelu;
import dev.convoke.dsl.layer.LocalResponseNorm;
import dev.convoke.dsl.layer.MaxPool;
import dev.convoke.dsl.layer.PRelu;
import dev.convoke.dsl.layer.Pad;
import dev.convoke.dsl.layer.Relu;
import dev.convoke.dsl.layer.Relu6;
import dev.convoke.dsl.layer.Selu;
import dev.convoke.dsl.layer.SeparableConv;
import dev.convoke.dsl.layer.Sigmoid;
import dev.convoke.dsl.layer.Silu;
import dev.convoke.dsl.layer.Softmax;
import dev.convoke.dsl.layer.Softplus;
import dev.convoke.dsl.layer.SqueezeExcite;
import dev.convoke.dsl.layer.Tanh;
import dev.convoke.dsl.layer.Upsample;
import dev.convoke.dsl.value.Bias;
import dev.convoke.dsl.value.Function;
import dev.convoke.dsl.value.Interpolation;
import dev.convoke.dsl.value.Rounding;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.op.ActivationOp;
import dev.convoke.processor.ir.op.BatchNormOp;
import dev.convoke.processor.ir.op.DenseOp;
import dev.convoke.processor.ir.op.DropPathOp;
import dev.convoke.processor.ir.op.DropoutOp;
import dev.convoke.processor.ir.op.FlattenOp;
import dev.convoke.processor.ir.op.GlobalPoolOp;
import dev.convoke.processor.ir.op.GroupNormOp;
import dev.convoke.processor.ir.op.IdentityConvOp;
import dev.convoke.processor.ir.op.LayerNormOp;
import dev.convoke.processor.ir.op.LeakyReluOp;
import dev.convoke.processor.ir.op.LocalResponseNormOp;
import dev.convoke.processor.ir.op.Op;
import dev.convoke.processor.ir.op.PReluOp;
import dev.convoke.processor.ir.op.PadOp;
import dev.convoke.processor.ir.op.PoolOp;
import dev.convoke.processor.ir.op.SqueezeExciteOp;
import dev.convoke.processor.ir.op.UpsampleOp;
import dev.convoke.processor.ir.op.Window;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The registry of operation annotations: those of the language, and those that providers read.
 * Shorthands are not here: they carry a general form.
 */
public final class LayerReaders {

  private static final Map<String, LayerReader<? extends Op>> READERS =
      Map.ofEntries(
          entry(DepthwiseConv.class.getCanonicalName(), ConvolutionReader::depthwise),
          entry(SeparableConv.class.getCanonicalName(), ConvolutionReader::separable),
          entry(
              Identity.class.getCanonicalName(),
              values -> new IdentityConvOp(values.positive("size"))),
          entry(
              PRelu.class.getCanonicalName(),
              values -> new PReluOp(values.notNegative("value", "slope"))),
          entry(
              LayerNorm.class.getCanonicalName(),
              values -> new LayerNormOp(values.greaterThanZero("epsilon"))),
          entry(GroupNorm.class.getCanonicalName(), LayerReaders::groupNorm),
          entry(SqueezeExcite.class.getCanonicalName(), LayerReaders::squeezeExcite),
          entry(AvgPool.class.getCanonicalName(), values -> pool(values, PoolOp.Kind.AVERAGE)),
          entry(BatchNorm.class.getCanonicalName(), LayerReaders::batchNorm),
          entry(Conv.class.getCanonicalName(), ConvolutionReader::convolution),
          entry(Dense.class.getCanonicalName(), LayerReaders::dense),
          entry(
              DropPath.class.getCanonicalName(),
              values -> new DropPathOp(values.fraction("value", "rate"))),
          entry(
              Dropout.class.getCanonicalName(),
              values -> new DropoutOp(values.fraction("value", "rate"))),
          entry(Elu.class.getCanonicalName(), activation(ActivationOp.Kind.ELU)),
          entry(Flatten.class.getCanonicalName(), values -> new FlattenOp()),
          entry(Gelu.class.getCanonicalName(), activation(ActivationOp.Kind.GELU)),
          entry(
              GlobalAvgPool.class.getCanonicalName(),
              values -> new GlobalPoolOp(GlobalPoolOp.Kind.AVERAGE)),
          entry(
              GlobalMaxPool.class.getCanonicalName(),
              values -> new GlobalPoolOp(GlobalPoolOp.Kind.MAX)),
          entry(HardSwish.class.getCanonicalName(), activation(ActivationOp.Kind.HARD_SWISH)),
          entry(
              LeakyRelu.class.getCanonicalName(),
              values -> new LeakyReluOp(values.notNegative("value", "slope"))),
          entry(LocalResponseNorm.class.getCanonicalName(), LayerReaders::localResponseNorm),
          entry(MaxPool.class.getCanonicalName(), values -> pool(values, PoolOp.Kind.MAX)),
          entry(Pad.class.getCanonicalName(), LayerReaders::pad),
          entry(Relu.class.getCanonicalName(), activation(ActivationOp.Kind.RELU)),
          entry(Relu6.class.getCanonicalName(), activation(ActivationOp.Kind.RELU6)),
          entry(Selu.class.getCanonicalName(), activation(ActivationOp.Kind.SELU)),
          entry(Sigmoid.class.getCanonicalName(), activation(ActivationOp.Kind.SIGMOID)),
          entry(Silu.class.getCanonicalName(), activation(ActivationOp.Kind.SILU)),
          entry(Softmax.class.getCanonicalName(), activation(ActivationOp.Kind.SOFTMAX)),
          entry(Softplus.class.getCanonicalName(), activation(ActivationOp.Kind.SOFTPLUS)),
          entry(Tanh.class.getCanonicalName(), activation(ActivationOp.Kind.TANH)),
          entry(Upsample.class.getCanonicalName(), LayerReaders::upsample));

  private final Map<String, LayerReader<? extends Op>> provided;
  private final Map<String, List<String>> contested;

  /**
   * The readers of the language and of providers.
   *
   * @param provided readers from outside, by the annotation's qualified name
   * @param contested names of the providers of those annotations that have several
   */
  public LayerReaders(
      Map<String, LayerReader<? extends Op>> provided, Map<String, List<String>> contested) {
    this.provided = Map.copyOf(provided);
    this.contested = Map.copyOf(contested);
  }

  /** The readers of the language alone. */
  public static LayerReaders builtIn() {
    return new LayerReaders(Map.of(), Map.of());
  }

  /** Qualified names of the language's own operation annotations. */
  public static Set<String> annotations() {
    return READERS.keySet();
  }

  /** The reader of an annotation, by its qualified name; none if providers contend for it. */
  public Optional<LayerReader<? extends Op>> of(String annotation) {
    LayerReader<? extends Op> own = READERS.get(annotation);
    return contested.containsKey(annotation)
        ? Optional.empty()
        : Optional.ofNullable(own == null ? provided.get(annotation) : own);
  }

  /** Whether there are operations from outside. */
  public boolean hasProviders() {
    return !provided.isEmpty();
  }

  /** Names of the providers that contend for an annotation; empty as a rule. */
  public List<String> contenders(String annotation) {
    return contested.getOrDefault(annotation, List.of());
  }

  private static GroupNormOp groupNorm(OperationValues values) {
    return new GroupNormOp(values.positive("groups"), values.greaterThanZero("epsilon"));
  }

  private static SqueezeExciteOp squeezeExcite(OperationValues values) {
    Function activation = values.constant("activation", Function.class);
    return new SqueezeExciteOp(
        values.positive("value", "squeezed units"), ActivationOp.Kind.valueOf(activation.name()));
  }

  private static PoolOp pool(OperationValues values, PoolOp.Kind kind) {
    Window window = WindowReader.ofPool(values);
    if (values.constant("rounding", Rounding.class) == Rounding.FLOOR
        || !(values.input() instanceof TensorShape.FeatureMap map)) {
      return new PoolOp(kind, window, 0, 0);
    }
    int bottom =
        WindowReader.overhang(
            map.height() + window.padTop(),
            window.padBottom(),
            window.height(),
            window.strideDown());
    int right =
        WindowReader.overhang(
            map.width() + window.padLeft(),
            window.padRight(),
            window.width(),
            window.strideAcross());
    return new PoolOp(kind, window.overhanging(bottom, right), bottom, right);
  }

  private static LayerReader<ActivationOp> activation(ActivationOp.Kind kind) {
    return values -> new ActivationOp(kind);
  }

  private static LocalResponseNormOp localResponseNorm(OperationValues values) {
    return new LocalResponseNormOp(
        values.positive("size"),
        values.greaterThanZero("k"),
        values.greaterThanZero("alpha"),
        values.greaterThanZero("beta"));
  }

  private static PadOp pad(OperationValues values) {
    List<Integer> pixels = values.nonNegatives("value");
    if (pixels.size() == 1) {
      int all = pixels.get(0);
      return new PadOp(all, all, all, all);
    }
    if (pixels.size() == 4) {
      return new PadOp(pixels.get(0), pixels.get(1), pixels.get(2), pixels.get(3));
    }
    values.report(
        Diagnostic.of(
                DiagnosticCode.PADDING_LIST,
                values.origin("value"),
                values.path(),
                "@Pad takes one number or {top, bottom, left, right}, found "
                    + pixels.size()
                    + " numbers")
            .fix("write @Pad({1, 1, 1, 1}), or @Pad(1)"));
    return new PadOp(0, 0, 0, 0);
  }

  private static UpsampleOp upsample(OperationValues values) {
    OperationValues.Pair size = values.pair("size");
    Interpolation interpolation = values.constant("interpolation", Interpolation.class);
    return new UpsampleOp(
        UpsampleOp.Kind.valueOf(interpolation.name()), size.down(), size.across());
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
