package dev.convoke.processor.operation.conv;

import static dev.convoke.processor.operation.Memory.Need.FOR_WEIGHTS;
import static dev.convoke.processor.operation.Memory.Need.NEVER;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.dsl.layer.Conv;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.emit.OpCall;
import dev.convoke.processor.emit.WeightsCode;
import dev.convoke.processor.emit.WindowCode;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.TensorShape.FeatureMap;
import dev.convoke.processor.ir.Variable;
import dev.convoke.processor.ir.op.ConvOp;
import dev.convoke.processor.ir.op.Window;
import dev.convoke.processor.layer.Factorization;
import dev.convoke.processor.layer.OperationValues;
import dev.convoke.processor.operation.Configuration;
import dev.convoke.processor.operation.Cost;
import dev.convoke.processor.operation.Family;
import dev.convoke.processor.operation.GradientPath;
import dev.convoke.processor.operation.Memory;
import dev.convoke.processor.operation.Memory.Inner;
import dev.convoke.processor.operation.OperationShape;
import dev.convoke.processor.operation.PrimitiveOperation;
import dev.convoke.processor.operation.Site;
import dev.convoke.processor.operation.Sizes;
import dev.convoke.processor.operation.WindowRules;
import dev.convoke.processor.operation.WindowShape;
import dev.convoke.processor.operation.WindowValues;
import dev.convoke.processor.operation.WrittenOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Convolution: windows that fit, groups that divide, kernel and bias. */
public final class ConvOperation implements WrittenOperation<ConvOp>, PrimitiveOperation<ConvOp> {

  @Override
  public String kind() {
    return "Conv";
  }

  @Override
  public Family family() {
    return Family.CONVOLUTION;
  }

  @Override
  public Set<String> annotations() {
    return Set.of(Conv.class.getCanonicalName());
  }

  @Override
  public ConvOp read(OperationValues values) {
    int filters = values.positive("value", "filters");
    int groups = values.positive("groups");
    Window window = WindowValues.ofConvolution(values);
    Factorization.reject(values, window, groups);
    return new ConvOp(filters, window, groups, BiasValue.of(values));
  }

  @Override
  public Configuration configuration(ConvOp op) {
    return Configuration.EMPTY
        .with("filters", op.filters())
        .with("groups", op.groups())
        .with("bias", op.bias())
        .with(WindowRules.configuration(op.window()));
  }

  @Override
  public OperationShape shape(ConvOp op, Site site) {
    return site.map().map(map -> shape(op, map, site)).orElseGet(OperationShape::unknown);
  }

  private static OperationShape shape(ConvOp op, FeatureMap map, Site site) {
    if (map.channels() % op.groups() != 0) {
      return groups(op, site, map, map.channels(), "channels");
    }
    if (op.filters() % op.groups() != 0) {
      return groups(op, site, map, op.filters(), "filters");
    }
    TensorShape output = WindowShape.output(op.window(), map, op.filters(), site);
    if (output instanceof TensorShape.Unknown) {
      return OperationShape.unknown();
    }
    Window window = op.window();
    int depth = map.channels() / op.groups();
    if (!Sizes.fitInt(window.height(), window.width(), depth, op.filters())) {
      return site.report(
          site.error(
                  DiagnosticCode.OVERFLOW,
                  site.path(),
                  "a kernel of " + window.text() + "×" + depth + "×" + op.filters() + " weights",
                  Sizes.LIMIT)
              .fix("use fewer filters, or more groups"));
    }
    List<Variable> variables = new ArrayList<>();
    variables.add(
        new Variable(
            "kernel",
            List.of(window.height(), window.width(), depth, op.filters()),
            Role.TRAINABLE));
    if (op.bias()) {
      variables.add(new Variable("bias", List.of(op.filters()), Role.TRAINABLE));
    }
    return new OperationShape(output, variables);
  }

  private static OperationShape groups(
      ConvOp op, Site site, FeatureMap map, int count, String what) {
    int fitting = fittingGroups(op, map);
    return site.report(
        site.errorAt(
                "groups",
                DiagnosticCode.GROUPS_DO_NOT_DIVIDE,
                site.path(),
                op.groups(),
                what,
                count)
            .from(site.trace())
            .fix(
                (fitting == 1 ? "remove groups" : "write groups = " + fitting)
                    + ", or a number of "
                    + what
                    + " that "
                    + op.groups()
                    + " divides"));
  }

  /** The largest number of groups, up to what is written, that divides channels and filters. */
  private static int fittingGroups(ConvOp op, FeatureMap map) {
    int groups = op.groups();
    while (map.channels() % groups != 0 || op.filters() % groups != 0) {
      groups--;
    }
    return groups;
  }

  /** kernelHeight·kernelWidth·channels/groups for every element of the output. */
  @Override
  public Cost cost(ConvOp op, TensorShape input, TensorShape output) {
    Window window = op.window();
    long weights = (long) window.height() * window.width() * (input.channels() / op.groups());
    return WindowRules.cost(window, Math.multiplyExact(weights, output.elements()));
  }

  /** Groups are split from what enters, which is a copy, and joined again, which is another. */
  @Override
  public Memory memory(ConvOp op, List<TensorShape> inputs, TensorShape output) {
    TensorShape input = inputs.get(0);
    if (op.groups() == 1) {
      return WindowRules.convolved(op.window(), input);
    }
    long windowed = WindowRules.elements(op.window(), input);
    Inner parts = new Inner(windowed, FOR_WEIGHTS);
    Inner filtered = new Inner(output.elements(), NEVER);
    return windowed == input.elements()
        ? Memory.of(NEVER).through(parts, filtered)
        : Memory.of(NEVER).through(new Inner(windowed, NEVER), parts, filtered);
  }

  /** Groups are split and joined; the zeros of a dilated kernel are written out. */
  @Override
  public Set<String> tensorFlowOperations(ConvOp op) {
    Window window = op.window();
    Set<String> path = GradientPath.with(op.bias(), Set.of("Conv2D"), "BiasAdd");
    path = GradientPath.with(window.isPadded(), path, "PadV2");
    path = GradientPath.with(op.groups() > 1, path, "Split", "ConcatV2");
    return GradientPath.with(window.isDilated(), path, "Reshape", "PadV2", "Slice");
  }

  @Override
  public CodeBlock emit(ConvOp op, OpCall call) {
    String kernel = WeightsCode.convolutionKernel(call, "kernel");
    CodeBlock window = WindowCode.of(op.window());
    if (!op.bias()) {
      return call.calls("conv2d", call.input(), kernel, window);
    }
    String bias = WeightsCode.bias(call, "bias");
    return call.calls("conv2d", call.input(), kernel, bias, window);
  }
}
