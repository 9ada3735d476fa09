package example.provider;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.MessageCode;
import dev.convoke.processor.emit.OpCall;
import dev.convoke.processor.emit.WeightsCode;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.TensorShape.FeatureMap;
import dev.convoke.processor.ir.Variable;
import dev.convoke.processor.layer.OperationValues;
import dev.convoke.processor.operation.Cost;
import dev.convoke.processor.operation.OperationShape;
import dev.convoke.processor.operation.Site;
import dev.convoke.processor.provider.OperationProvider;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A convolution with coordinates: attributes, variables, and messages of its own. */
public final class CoordConvProvider implements OperationProvider<CoordConvProvider.CoordConvOp> {

  /** What the annotation becomes. */
  public record CoordConvOp(int filters, int size, boolean radius) {

    int coordinates() {
      return radius ? 3 : 2;
    }
  }

  private record Code(String id, String wording) implements MessageCode {}

  private static final MessageCode EVEN_KERNEL =
      new Code("CoordConvEvenKernel", "%s: size must be odd to keep the map's size, found %d");
  private static final MessageCode TOO_SMALL =
      new Code("CoordConvTooSmall", "%s: a map of one row or column has no coordinates: %s");

  private static final ClassName COORDINATES = ClassName.get("example.operation", "Coordinates");
  private static final ClassName WINDOW = ClassName.get("dev.convoke.runtime.graph", "Window");

  @Override
  public String annotation() {
    return "example.operation.CoordConv";
  }

  @Override
  public CoordConvOp read(OperationValues values) {
    int size = values.positive("size");
    if (size % 2 == 0) {
      values.report(
          Diagnostic.of(EVEN_KERNEL, values.origin("size"), values.path(), size)
              .fix("write size = " + (size + 1)));
    }
    return new CoordConvOp(values.positive("value", "filters"), size, values.flag("radius"));
  }

  @Override
  public OperationShape shape(CoordConvOp op, Site site) {
    Optional<FeatureMap> map = site.map();
    if (map.isEmpty()) {
      return OperationShape.unknown();
    }
    int height = map.get().height();
    int width = map.get().width();
    if (height < 2 || width < 2) {
      return site.report(
          site.error(TOO_SMALL, site.path(), map.get().text())
              .from(site.trace())
              .fix("write @Conv(" + op.filters() + ") here, or @CoordConv at an earlier step"));
    }
    int channels = map.get().channels() + op.coordinates();
    return OperationShape.of(
        TensorShape.map(height, width, op.filters()),
        new Variable(
            "kernel", List.of(op.size(), op.size(), channels, op.filters()), Role.TRAINABLE),
        new Variable("bias", List.of(op.filters()), Role.TRAINABLE));
  }

  @Override
  public Cost cost(CoordConvOp op, TensorShape input, TensorShape output) {
    FeatureMap map = (FeatureMap) output;
    long products = (long) op.size() * op.size() * (input.channels() + op.coordinates());
    return new Cost(products * map.height() * map.width() * op.filters(), op.size(), 1);
  }

  @Override
  public CodeBlock emit(CoordConvOp op, OpCall call) {
    FeatureMap map = (FeatureMap) call.inputShape();
    String located =
        call.declare(
            "located",
            CodeBlock.of(
                "$T.append($L.tf(), $L, $L, $L, $L)",
                COORDINATES,
                call.step(),
                call.input(),
                map.height(),
                map.width(),
                op.radius()));
    String kernel = WeightsCode.convolutionKernel(call, "kernel");
    String bias = WeightsCode.bias(call, "bias");
    CodeBlock window =
        CodeBlock.of("$1T.of($2L, $2L).pad($3L, $3L, $3L, $3L)", WINDOW, op.size(), op.size() / 2);
    return call.calls("conv2d", located, kernel, bias, window);
  }

  @Override
  public Set<String> tensorFlowOperations(CoordConvOp op) {
    return Set.of("ConcatV2", "Conv2D", "BiasAdd");
  }
}
