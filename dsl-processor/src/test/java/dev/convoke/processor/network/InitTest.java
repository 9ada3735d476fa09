package dev.convoke.processor.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.dsl.value.Distribution;
import dev.convoke.processor.ir.Drawing;
import dev.convoke.processor.ir.ProvenNetwork;
import dev.convoke.processor.ir.WeightRules;
import dev.convoke.processor.testing.Proving;
import dev.convoke.processor.testing.Source;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What {@code @Init} at several places comes to at each operation. */
class InitTest {

  private static final Drawing ALEX = new Drawing(Distribution.NORMAL, 0.01);

  private static final Source UNIT =
      Source.ofBody(
          """
          @Block
          @Init(bias = 3)
          public interface Unit {
            @Conv3x3(8)                                                  Layer plain();
            @Init(value = Distribution.UNIFORM, scale = 0.2) @Conv3x3(8) Layer own();
          }
          """);

  private static final Source SMALL =
      Source.ofBody(
          """
          @Init(Distribution.LECUN_NORMAL)
          @Conv3x3(P1) @Relu
          @Composed
          public @interface Small { int value(); }
          """);

  private static final Source SMALL_UNIT =
      Source.ofBody(
          """
          @Init(bias = 5)
          @Composed(Unit.class)
          public @interface SmallUnit {}
          """);

  private static final Source PAIR =
      Source.ofBody(
          """
          @Init(bias = 7)
          @Small(P1) @Conv1x1(8)
          @Composed
          public @interface Pair { int value(); }
          """);

  private static final Source WIDE =
      Source.ofBody(
          """
          @Shorthand
          @Init(Distribution.HE_UNIFORM)
          @Conv(value = P1, kernel = {1, 7})
          public @interface Wide { int value(); }
          """);

  private static final Source NETWORK =
      Source.ofBody(
          """
          @Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
          @Init(value = Distribution.NORMAL, scale = 0.01)
          public interface Alex {
            @Conv3x3(8)                                                        Layer conv1();
            @Conv3x3(8) @Relu @Init(bias = 1)                                  Layer conv2();
            @Init(Distribution.AUTO) @Conv3x3(8)                               Layer conv3();
            @Init(scale = 0.5) @Conv3x3(8)                                     Layer conv4();
            @Use(Unit.class)                                                   Layer used();
            @Init(value = Distribution.HE_NORMAL, bias = 2) @Use(Unit.class)   Layer drawn();
            @Init(bias = 4) @Residual(block = Unit.class, repeat = 2)          Layer residual();
            @Repeat(2) @Small(8)                                               Layer small();
            @Init(value = Distribution.CONSTANT, scale = 0) @Small(8)          Layer overridden();
            @SmallUnit                                                         Layer smallUnit();
            @Pair(8)                                                           Layer pair();
            @Wide(8)                                                           Layer wide();
            @GlobalAvgPool                                                     Layer pool();
            @Dense                                                             Layer logits();
          }
          """);

  private static final Source DERIVED =
      Source.ofBody(
          """
          @Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
          public interface Derived extends Alex {
            @Override @Conv3x3(16) Layer conv2();
          }
          """);

  private static final Source REDRAWN =
      Source.ofBody(
          """
          @Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
          @Init(bias = 9)
          @InsertAfter(every = Conv.class, operation = BatchNorm.class)
          public interface Redrawn extends Alex {}
          """);

  private static List<ProvenNetwork> networks;

  @BeforeAll
  static void prove() {
    networks = Proving.prove(UNIT, SMALL, SMALL_UNIT, PAIR, WIDE, NETWORK, DERIVED, REDRAWN);
    assertThat(networks).hasSize(3);
  }

  @Test
  void networkSpeaksForStepsThatSayNothing() {
    check("conv1#0", ALEX, 0);
    check("logits#0", ALEX, 0);
  }

  @Test
  void stepLeavesToTheNetworkWhatItDoesNotSay() {
    check("conv2#0", ALEX, 1);
    check("conv3#0", Drawing.OWN, 0);
  }

  @Test
  void distributionAndScaleGoTogether() {
    check("conv4#0", new Drawing(Distribution.AUTO, 0.5), 0);
  }

  @Test
  void blockAndItsStepsComeBeforeTheStepThatUsesThem() {
    check("used/plain#0", ALEX, 3);
    check("used/own#0", new Drawing(Distribution.UNIFORM, 0.2), 3);
    check("drawn/plain#0", new Drawing(Distribution.HE_NORMAL, 1), 3);
    check("drawn/own#0", new Drawing(Distribution.UNIFORM, 0.2), 3);
  }

  @Test
  void everyUnitAndShortcutOfAResidualStepIsInside() {
    check("residual/1/plain#0", ALEX, 3);
    check("residual/2/own#0", new Drawing(Distribution.UNIFORM, 0.2), 3);
    check("residual/2/shortcut#0", ALEX, 4);
  }

  @Test
  void annotationTypesCarryWhatTheStepMayOverride() {
    check("small/1#0", new Drawing(Distribution.LECUN_NORMAL, 1), 0);
    check("small/2#0", new Drawing(Distribution.LECUN_NORMAL, 1), 0);
    check("overridden#0", new Drawing(Distribution.CONSTANT, 0), 0);
    check("wide#0", new Drawing(Distribution.HE_UNIFORM, 1), 0);
  }

  @Test
  void composedAnnotationsNest() {
    check("smallUnit/plain#0", ALEX, 3); // the block's bias comes before the annotation's
    check("pair#0", new Drawing(Distribution.LECUN_NORMAL, 1), 7);
    check("pair#2", ALEX, 7);
  }

  @Test
  void derivedNetworkKeepsTheInitOfItsBaseAndReplacesSteps() {
    check(networks.get(1), "conv1#0", ALEX, 0);
    check(networks.get(1), "conv2#0", ALEX, 0); // declared again, without @Init
    check(networks.get(1), "conv3#0", Drawing.OWN, 0);
  }

  @Test
  void derivedNetworkMayHaveAnInitOfItsOwn() {
    check(networks.get(2), "conv1#0", Drawing.OWN, 9);
    check(networks.get(2), "conv2#0", Drawing.OWN, 1);
    check(networks.get(2), "conv4#0", new Drawing(Distribution.AUTO, 0.5), 9);
  }

  private static void check(String node, Drawing kernels, double bias) {
    check(networks.get(0), node, kernels, bias);
  }

  private static void check(ProvenNetwork network, String node, Drawing kernels, double bias) {
    WeightRules rules =
        network.nodes().stream()
            .filter(each -> each.id().toString().equals(node))
            .map(each -> each.node().weights())
            .findFirst()
            .orElseThrow();
    assertThat(rules.kernels()).isEqualTo(kernels);
    assertThat(rules.bias()).isEqualTo(bias);
  }
}
