package dev.convoke.processor.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.processor.testing.Compilation;
import dev.convoke.processor.testing.Source;
import org.junit.jupiter.api.Test;

/** Side exits as GoogLeNet has them (Szegedy et al. 2014, arXiv 1409.4842), on a small network. */
class SideExitTest {

  @Test
  void theNextStepGoesOnFromBeforeTheExit() {
    Compilation compilation =
        Compilation.processed(
            Source.ofBody(
                """
                @Block
                public interface Unit {
                  @Conv3x3(8) @Relu Layer conv();
                }
                """),
            Source.ofBody(
                """
                @Block
                public interface Head {
                  @AvgPool(size = 5, stride = 3) Layer pool();
                  @Flatten @Dense                Layer logits();
                }
                """),
            Source.ofBody(
                """
                @Network(input = @Input(height = 14, width = 14, channels = 3), classes = 10)
                public interface Exits {
                  @Use(Unit.class)                            Layer first();
                  @Auxiliary(weight = 0.3) @Use(Head.class)   Layer aux1();
                  @Use(Unit.class)                            Layer second();
                  @Auxiliary(weight = 0.25) @Use(Head.class)  Layer aux2();
                  @Use(Unit.class)                            Layer third();
                  @GlobalAvgPool @Dense                       Layer logits();
                }
                """));

    assertThat(compilation.text("t/ExitsGraph.java"))
        .contains("aux1 = scope.sideExit(head(scope.step(\"aux1\"), first), 0.3f);")
        .contains("second = unit(scope.step(\"second\"), first);")
        .contains("aux2 = scope.sideExit(head(scope.step(\"aux2\"), second), 0.25f);")
        .contains("third = unit(scope.step(\"third\"), second);");
    Description network = Description.of(compilation, "Exits");
    assertThat(network.outputShape("aux1/pool")).isEqualTo("[4,4,8]");
    assertThat(network.outputShape("aux2/logits")).isEqualTo("[10]");
  }
}
