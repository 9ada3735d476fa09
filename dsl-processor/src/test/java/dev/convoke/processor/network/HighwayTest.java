package dev.convoke.processor.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.processor.testing.Compilation;
import dev.convoke.processor.testing.Source;
import org.junit.jupiter.api.Test;

/** Highway networks of Srivastava et al. 2015. */
class HighwayTest {

  @Test
  void fullyConnectedLayerHasThePapersWeights() {
    Description network =
        Description.of(
            Compilation.processed(
                Source.ofBody(
                    """
                    @Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
                    public interface HighwayMnist {
                      @Flatten @Dense(50) @Relu                    Layer first();
                      @Highway(block = Plain.class, repeat = 48)   Layer highway();
                      @Dense                                       Layer logits();

                      @Block
                      interface Plain {
                        @Dense(CHANNELS) @Relu Layer plain();
                      }
                    }
                    """)),
            "HighwayMnist");

    // section 3.1: about 5,000 weights a layer. H 50·50 + 50 and T as many
    assertThat(network.elements("highway/17/", "")).isEqualTo(5_100);
    assertThat(network.elements("highway/17/gate/", "")).isEqualTo(2_550);
    assertThat(network.parameters()).isEqualTo(784 * 50 + 50 + 48 * 5_100 + 510);
    assertThat(network.multiplyAdds()).isEqualTo(784 * 50 + 48 * 2 * 2_500 + 500);
  }

  /** The plain layers that the paper compares have 71 units, for as many weights. */
  @Test
  void plainLayerOf71UnitsHasAsMany() {
    Description network =
        Description.of(
            Compilation.processed(
                Source.ofBody(
                    """
                    @Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
                    public interface PlainMnist {
                      @Flatten @Dense(71) @Relu       Layer first();
                      @Repeat(48) @Dense(71) @Relu    Layer plain();
                      @Dense                          Layer logits();
                    }
                    """)),
            "PlainMnist");

    assertThat(network.elements("plain/17/", "")).isEqualTo(5_112); // 71·71 + 71
  }

  @Test
  void gateOfAMapIsAConvolutionAndSeesAsFar() {
    Description network =
        Description.of(
            Compilation.processed(
                Source.ofBody(
                    """
                    @Network(input = @Input(height = 32, width = 32, channels = 3), classes = 10)
                    public interface HighwayCifar {
                      @Conv3x3(16) @Relu                                      Layer stem();
                      @Highway(block = Pointwise.class, repeat = 2, gate = 5) Layer highway();
                      @GlobalAvgPool @Dense                                   Layer logits();

                      @Block
                      interface Pointwise {
                        @Conv1x1(CHANNELS) @Relu Layer conv();
                      }
                    }
                    """)),
            "HighwayCifar");

    assertThat(network.elements("highway/2/gate/kernel", "")).isEqualTo(5 * 5 * 16 * 16);
    // 3 of the stem, and 4 more of each gate, although the blocks are pointwise
    assertThat(network.receptiveField()).isEqualTo(11);
    // 32² pixels: 27·16 of the stem, 2·(16 + 25·16)·16 of the units; 160 of the classifier
    assertThat(network.multiplyAdds())
        .isEqualTo(1_024L * (27 * 16 + 2 * (16 + 25 * 16) * 16) + 160);
  }
}
