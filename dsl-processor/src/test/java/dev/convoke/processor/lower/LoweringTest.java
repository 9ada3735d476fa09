package dev.convoke.processor.lower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.processor.cost.NodeCosts;
import dev.convoke.processor.cost.ReceptiveField;
import dev.convoke.processor.ir.Node;
import dev.convoke.processor.ir.NodeId;
import dev.convoke.processor.ir.ShapedNode;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.Variable;
import dev.convoke.processor.ir.WeightRules;
import dev.convoke.processor.ir.op.ActivationOp;
import dev.convoke.processor.ir.op.AddIfSameShapeOp;
import dev.convoke.processor.ir.op.AddOp;
import dev.convoke.processor.ir.op.BatchNormOp;
import dev.convoke.processor.ir.op.ConvOp;
import dev.convoke.processor.ir.op.DenseOp;
import dev.convoke.processor.ir.op.DepthwiseConvOp;
import dev.convoke.processor.ir.op.GlobalPoolOp;
import dev.convoke.processor.ir.op.HighwayOp;
import dev.convoke.processor.ir.op.IdentityOp;
import dev.convoke.processor.ir.op.MixOp;
import dev.convoke.processor.ir.op.Op;
import dev.convoke.processor.ir.op.ScaleChannelsOp;
import dev.convoke.processor.ir.op.SeparableConvOp;
import dev.convoke.processor.ir.op.ShortcutOp;
import dev.convoke.processor.ir.op.SqueezeExciteOp;
import dev.convoke.processor.ir.op.Window;
import dev.convoke.processor.ir.op.ZeroPadShortcutOp;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LoweringTest {

  private static final TensorShape WIDE = TensorShape.map(56, 56, 64);
  private static final TensorShape DEEP = TensorShape.map(28, 28, 128);
  private static final NodeId BRANCH = new NodeId("unit/conv", 0);
  private static final NodeId ENTERING_BRANCH = new NodeId("unit/preActivation", 1);

  @Test
  void projectionIsAConvolutionAndItsNormalisation() {
    ShapedNode whole =
        node(
            new ShortcutOp(ShortcutOp.Kind.PROJECTION, false),
            List.of(WIDE, DEEP),
            DEEP,
            variable("kernel", 1, 1, 64, 128),
            variable("gamma", 128),
            variable("beta", 128),
            variable("movingMean", 128),
            variable("movingVariance", 128));

    List<ShapedNode> parts = Lowering.lower(List.of(whole));

    assertThat(operations(parts))
        .containsExactly(new ConvOp(128, Window.point(2), 1, false), new BatchNormOp(0.9, 1e-5));
    assertThat(parts.get(0).node().inputs()).containsExactly(NodeId.INPUT);
    assertThat(parts.get(1).node().inputs()).containsExactly(parts.get(0).id());
    assertThat(names(parts.get(0))).containsExactly("step/kernel");
    assertThat(names(parts.get(1)))
        .containsExactly("step/gamma", "step/beta", "step/movingMean", "step/movingVariance");
    assertThat(multiplyAdds(parts)).isEqualTo(64L * 128 * 28 * 28);
    assertThat(field(parts)).isEqualTo(new ReceptiveField(1, 2));
  }

  @Test
  void preActivatedProjectionTakesWhatEntersTheBranchAndIsNotNormalised() {
    ShapedNode whole =
        node(
            new ShortcutOp(ShortcutOp.Kind.PROJECTION, true),
            List.of(WIDE, DEEP, WIDE),
            DEEP,
            variable("kernel", 1, 1, 64, 128));

    List<ShapedNode> parts = Lowering.lower(List.of(whole));

    assertThat(operations(parts)).containsExactly(new ConvOp(128, Window.point(2), 1, false));
    assertThat(parts.get(0).node().inputs()).containsExactly(ENTERING_BRANCH);
  }

  @Test
  void everyShapeCanBeProjected() {
    ShapedNode whole =
        node(
            new ShortcutOp(ShortcutOp.Kind.PROJECT_ALL, true),
            List.of(WIDE, WIDE, WIDE),
            WIDE,
            variable("kernel", 1, 1, 64, 64));

    assertThat(operations(Lowering.lower(List.of(whole))))
        .containsExactly(new ConvOp(64, Window.point(1), 1, false));
  }

  @Test
  void zeroPaddingPicksPixelsAndMultipliesNothing() {
    ShapedNode whole =
        node(new ShortcutOp(ShortcutOp.Kind.ZERO_PAD, false), List.of(WIDE, DEEP), DEEP);

    List<ShapedNode> parts = Lowering.lower(List.of(whole));

    assertThat(operations(parts)).containsExactly(new ZeroPadShortcutOp(2, 128));
    assertThat(multiplyAdds(parts)).isZero();
    assertThat(field(parts)).isEqualTo(new ReceptiveField(1, 2));
  }

  @Test
  void shortcutOfOneShapeIsWhatEnters() {
    for (ShortcutOp.Kind kind : List.of(ShortcutOp.Kind.ZERO_PAD, ShortcutOp.Kind.PROJECTION)) {
      ShapedNode whole = node(new ShortcutOp(kind, false), List.of(WIDE, WIDE), WIDE);

      List<ShapedNode> parts = Lowering.lower(List.of(whole));

      assertThat(operations(parts)).containsExactly(new IdentityOp());
      assertThat(parts.get(0).node().inputs()).containsExactly(NodeId.INPUT);
      assertThat(multiplyAdds(parts)).isZero();
    }
  }

  @Test
  void unlikeShapesAreNotAdded() {
    assertThat(operations(Lowering.lower(List.of(added(WIDE, WIDE))))).containsExactly(new AddOp());
    assertThat(operations(Lowering.lower(List.of(added(DEEP, WIDE)))))
        .containsExactly(new IdentityOp());
  }

  @Test
  void separableConvolutionIsTwoWithNothingBetween() {
    Window window = Window.keeping(3);
    ShapedNode whole =
        node(
            new SeparableConvOp(128, window, true),
            List.of(WIDE),
            TensorShape.map(56, 56, 128),
            variable("depthwise/kernel", 3, 3, 64, 1),
            variable("pointwise/kernel", 1, 1, 64, 128),
            variable("bias", 128));

    List<ShapedNode> parts = Lowering.lower(List.of(whole));

    assertThat(operations(parts))
        .containsExactly(
            new DepthwiseConvOp(window, 1, false), new ConvOp(128, Window.point(1), 1, true));
    assertThat(names(parts.get(0))).containsExactly("step/depthwise/kernel");
    assertThat(names(parts.get(1))).containsExactly("step/pointwise/kernel", "step/bias");
    assertThat(multiplyAdds(parts)).isEqualTo(56L * 56 * (3 * 3 * 64 + 64 * 128));
    assertThat(field(parts)).isEqualTo(new ReceptiveField(3, 1));
  }

  @Test
  void squeezeAndExciteWeighsChannels() {
    ShapedNode whole =
        node(
            new SqueezeExciteOp(16, ActivationOp.Kind.RELU),
            List.of(WIDE),
            WIDE,
            variable("squeeze/kernel", 64, 16),
            variable("squeeze/bias", 16),
            variable("excite/kernel", 16, 64),
            variable("excite/bias", 64));

    List<ShapedNode> parts = Lowering.lower(List.of(whole));

    assertThat(operations(parts))
        .containsExactly(
            new GlobalPoolOp(GlobalPoolOp.Kind.AVERAGE),
            new DenseOp(16, true),
            new ActivationOp(ActivationOp.Kind.RELU),
            new DenseOp(64, true),
            new ActivationOp(ActivationOp.Kind.SIGMOID),
            new ScaleChannelsOp());
    assertThat(parts.get(5).node().inputs()).containsExactly(NodeId.INPUT, parts.get(4).id());
    assertThat(multiplyAdds(parts)).isEqualTo(2 * 64 * 16);
    assertThat(field(parts)).isEqualTo(ReceptiveField.PIXEL);
  }

  @Test
  void gateOfAHighwayBeginsWithItsOwnBias() {
    ShapedNode whole =
        node(
            new HighwayOp(3, -2),
            List.of(WIDE, WIDE),
            WIDE,
            variable("gate/kernel", 3, 3, 64, 64),
            variable("gate/bias", 64));

    List<ShapedNode> parts = Lowering.lower(List.of(whole));

    assertThat(operations(parts))
        .containsExactly(
            new ConvOp(64, Window.keeping(3), 1, true),
            new ActivationOp(ActivationOp.Kind.SIGMOID),
            new MixOp());
    assertThat(parts.get(0).node().weights().bias()).isEqualTo(-2);
    assertThat(parts.get(2).node().inputs())
        .containsExactly(NodeId.INPUT, BRANCH, parts.get(1).id());
    assertThat(multiplyAdds(parts)).isEqualTo(9L * 64 * 64 * 56 * 56);
  }

  @Test
  void lastPartStandsForTheWholeAndPeopleReadWhatTheyWrote() {
    ShapedNode whole = added(WIDE, WIDE);
    ShapedNode other =
        new ShapedNode(
            new Node(
                new NodeId("step", 1),
                new Node.Ready(new AddOp()),
                List.of(whole.id(), NodeId.INPUT),
                List.of(),
                WeightRules.DEFAULT),
            new AddOp(),
            "Add",
            List.of(WIDE, WIDE),
            WIDE,
            List.of());

    List<ShapedNode> parts = Lowering.lower(List.of(whole, other));

    assertThat(parts.get(0).id()).isEqualTo(whole.id());
    assertThat(parts.get(0).text()).isEqualTo(whole.text());
    assertThat(parts.get(1)).isEqualTo(other);
  }

  @Test
  void partsHaveNamesThatNoNodeOfTheStepHas() {
    ShapedNode whole =
        node(
            new HighwayOp(1, 0),
            List.of(TensorShape.vector(8), TensorShape.vector(8)),
            TensorShape.vector(8),
            variable("gate/kernel", 8, 8),
            variable("gate/bias", 8));

    assertThat(Lowering.lower(List.of(whole)).stream().map(ShapedNode::id))
        .containsExactly(new NodeId("step", 1), new NodeId("step", 2), new NodeId("step", 0));
  }

  @Test
  void variablesThatNoPartHasAreAMistakeOfOurs() {
    ShapedNode whole =
        node(
            new ShortcutOp(ShortcutOp.Kind.ZERO_PAD, false),
            List.of(WIDE, DEEP),
            DEEP,
            variable("kernel", 1));

    assertThatThrownBy(() -> Lowering.lower(List.of(whole)))
        .isInstanceOf(IllegalStateException.class);
  }

  private static ShapedNode added(TensorShape branch, TensorShape entering) {
    return node(new AddIfSameShapeOp(), List.of(branch, entering), branch);
  }

  private static ShapedNode node(
      Op op, List<TensorShape> inputs, TensorShape output, Variable... variables) {
    List<NodeId> taken =
        Stream.of(NodeId.INPUT, BRANCH, ENTERING_BRANCH).limit(inputs.size()).toList();
    Node node =
        new Node(new NodeId("step", 0), new Node.Ready(op), taken, List.of(), WeightRules.DEFAULT);
    return new ShapedNode(node, op, "Written", inputs, output, List.of(variables));
  }

  private static Variable variable(String name, Integer... shape) {
    return new Variable("step/" + name, List.of(shape), Role.TRAINABLE);
  }

  private static List<Op> operations(List<ShapedNode> nodes) {
    return nodes.stream().map(ShapedNode::op).toList();
  }

  private static List<String> names(ShapedNode node) {
    return node.variables().stream().map(Variable::name).toList();
  }

  private static long multiplyAdds(List<ShapedNode> parts) {
    NodeCosts costs = NodeCosts.of(besideBranch(parts));
    return parts.stream().mapToLong(part -> costs.of(part.id()).multiplyAdds()).sum();
  }

  private static ReceptiveField field(List<ShapedNode> parts) {
    return NodeCosts.of(besideBranch(parts)).of(parts.get(parts.size() - 1).id()).height();
  }

  /** The parts behind a branch that computes nothing, for those that take it. */
  private static List<ShapedNode> besideBranch(List<ShapedNode> parts) {
    Node branch =
        new Node(
            BRANCH,
            new Node.Ready(new IdentityOp()),
            List.of(NodeId.INPUT),
            List.of(),
            WeightRules.DEFAULT);
    ShapedNode shaped =
        new ShapedNode(branch, new IdentityOp(), "", List.of(WIDE), WIDE, List.of());
    return Stream.concat(Stream.of(shaped), parts.stream()).toList();
  }
}
