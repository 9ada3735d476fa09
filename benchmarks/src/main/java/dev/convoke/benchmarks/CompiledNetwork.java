package dev.convoke.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Networks whose compilation is measured.
 *
 * @param name for the table
 * @param sources the networks with the blocks and annotations that they use
 */
record CompiledNetwork(String name, List<SourceFile> sources) {

  private static final SourceFile BASIC_BLOCK =
      SourceFile.of(
          "BasicBlock",
          """
          @Block
          public interface BasicBlock {
            @Conv3x3(value = WIDTH, stride = STRIDE) @BatchNorm @Relu Layer conv1();
            @Conv3x3(WIDTH)                          @BatchNorm       Layer conv2();
          }
          """);

  /** He et al. 2015, arXiv 1512.03385, section 4.2: 6n + 2 layers. */
  static CompiledNetwork resNetCifar(int n) {
    int depth = 6 * n + 2;
    SourceFile network =
        SourceFile.of(
            "ResNet" + depth,
            """
            @Network(input = @Input(height = 32, width = 32, channels = 3), classes = 10)
            public interface ResNet%1$d {
              @Conv3x3(16) @BatchNorm @Relu                                    Layer stem();
              @Residual(block = BasicBlock.class, width = 16, repeat = %2$d)     Layer stage1();
              @Residual(block = BasicBlock.class, width = 32, repeat = %2$d,
                  stride = 2, shortcut = ZERO_PAD)                             Layer stage2();
              @Residual(block = BasicBlock.class, width = 64, repeat = %2$d,
                  stride = 2, shortcut = ZERO_PAD)                             Layer stage3();
              @GlobalAvgPool                                                   Layer pool();
              @Dense                                                           Layer logits();
            }
            """
                .formatted(depth, n));
    return new CompiledNetwork("ResNet-" + depth, List.of(BASIC_BLOCK, network));
  }

  /** That of the zoo. */
  static CompiledNetwork resNet152() {
    return new CompiledNetwork("ResNet-152", ZooSources.of("resnet", "ResNet152", "Bottleneck"));
  }

  /** Networks of six layers in one build, no two alike. */
  static CompiledNetwork hundredSmallOnes() {
    List<SourceFile> sources = new ArrayList<>();
    IntStream.rangeClosed(1, 100).forEach(i -> sources.add(small(i)));
    return new CompiledNetwork("100 small networks", sources);
  }

  private static SourceFile small(int number) {
    return SourceFile.of(
        "Small" + number,
        """
        @Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
        public interface Small%1$d {
          @Conv3x3(%2$d) @BatchNorm @Relu         Layer conv1();
          @MaxPool                               Layer pool1();
          @Conv3x3(%3$d) @BatchNorm @Relu         Layer conv2();
          @MaxPool                               Layer pool2();
          @Flatten @Dense(64) @Relu @Dropout(0.5) Layer fc1();
          @Dense                                 Layer logits();
        }
        """
            .formatted(number, 8 + number, 16 + number));
  }

  /** That of the zoo, with both side exits. */
  static CompiledNetwork googLeNet() {
    return new CompiledNetwork(
        "GoogLeNet",
        ZooSources.of(
            "googlenet",
            "GoogLeNet",
            "GoogLeNetSingleExit",
            "AuxiliaryHead",
            "Inception",
            "InceptionBranches"));
  }
}
