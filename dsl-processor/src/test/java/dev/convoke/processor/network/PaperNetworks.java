package dev.convoke.processor.network;

import dev.convoke.processor.testing.Source;
import java.util.List;
import java.util.stream.Stream;

/** Networks of papers, whole and written from the papers alone, with the blocks that they use. */
public final class PaperNetworks {

  /** Szegedy et al. 2014, arXiv 1409.4842, table 1, with both side exits. */
  private static final List<String> GOOG_LE_NET =
      List.of(
          """
          @Block
          public interface InceptionBranches {
            int C1 = P1, REDUCE3 = P2, C3 = P3, REDUCE5 = P4, C5 = P5, POOL = P6;

            @From(INPUT) @Conv1x1(C1)                                                  @Relu Layer branch1();
            @From(INPUT) @Conv1x1(REDUCE3)                                             @Relu Layer reduce3();
            @Conv3x3(C3)                                                               @Relu Layer branch3();
            @From(INPUT) @Conv1x1(REDUCE5)                                             @Relu Layer reduce5();
            @Conv5x5(C5)                                                               @Relu Layer branch5();
            @From(INPUT) @MaxPool(size = 3, stride = 1, padding = HALF) @Conv1x1(POOL) @Relu Layer branchPool();
            @Concat({"branch1", "branch3", "branch5", "branchPool"})                         Layer output();
          }
          """,
          """
          @Composed(InceptionBranches.class)
          public @interface Inception { int c1(); int reduce3(); int c3(); int reduce5(); int c5(); int pool(); }
          """,
          """
          @Block
          public interface AuxiliaryHead {
            @AvgPool(size = 5, stride = 3)        Layer pool();
            @Conv1x1(128)   @Relu                 Layer conv();
            @Flatten @Dense(1024) @Relu @Dropout(0.7) Layer fc();
            @Dense                                Layer logits();
          }
          """,
          """
          @Network(input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
          @GoogLeNetRecipe
          @Paper(arxiv = "1409.4842", section = "table 1")
          public interface GoogLeNet {
            @Conv7x7(value = 64, stride = 2) @Relu                                                           Layer conv1();
            @MaxPool(size = 3, stride = 2, rounding = Rounding.CEIL) @LocalResponseNorm                      Layer pool1();
            @Conv1x1(64)  @Relu                                                                              Layer reduce2();
            @Conv3x3(192) @Relu @LocalResponseNorm                                                           Layer conv2();
            @MaxPool(size = 3, stride = 2, rounding = Rounding.CEIL)                                         Layer pool2();
            @Inception(c1 = 64, reduce3 = 96, c3 = 128, reduce5 = 16, c5 = 32, pool = 32)                    Layer inception3a();
            @Inception(c1 = 128, reduce3 = 128, c3 = 192, reduce5 = 32, c5 = 96, pool = 64)                  Layer inception3b();
            @MaxPool(size = 3, stride = 2, rounding = Rounding.CEIL)                                         Layer pool3();
            @Inception(c1 = 192, reduce3 = 96, c3 = 208, reduce5 = 16, c5 = 48, pool = 64)                   Layer inception4a();
            @Auxiliary(weight = 0.3) @Use(AuxiliaryHead.class)                                               Layer aux1();
            @Inception(c1 = 160, reduce3 = 112, c3 = 224, reduce5 = 24, c5 = 64, pool = 64)                  Layer inception4b();
            @Inception(c1 = 128, reduce3 = 128, c3 = 256, reduce5 = 24, c5 = 64, pool = 64)                  Layer inception4c();
            @Inception(c1 = 112, reduce3 = 144, c3 = 288, reduce5 = 32, c5 = 64, pool = 64)                  Layer inception4d();
            @Auxiliary(weight = 0.3) @Use(AuxiliaryHead.class)                                               Layer aux2();
            @Inception(c1 = 256, reduce3 = 160, c3 = 320, reduce5 = 32, c5 = 128, pool = 128)                Layer inception4e();
            @MaxPool(size = 3, stride = 2, rounding = Rounding.CEIL)                                         Layer pool4();
            @Inception(c1 = 256, reduce3 = 160, c3 = 320, reduce5 = 32, c5 = 128, pool = 128)                Layer inception5a();
            @Inception(c1 = 384, reduce3 = 192, c3 = 384, reduce5 = 48, c5 = 128, pool = 128)                Layer inception5b();
            @GlobalAvgPool @Dropout(0.4)                                                                     Layer pool5();
            @Dense                                                                                           Layer logits();
          }
          """);

  /** Huang et al. 2016, arXiv 1608.06993, table 1. */
  private static final List<String> DENSE_NET =
      List.of(
          """
          @Block
          public interface DenseLayer {
            int GROWTH = P1;

            @BatchNorm @Relu @Conv1x1(4 * GROWTH) Layer bottleneck();
            @BatchNorm @Relu @Conv3x3(GROWTH)     Layer conv();
            @Concat({INPUT, "conv"})              Layer output();
          }
          """,
          """
          @Network(input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
          public interface DenseNet121 {
            @Conv7x7(value = 64, stride = 2) @BatchNorm @Relu             Layer stem();
            @MaxPool(size = 3, stride = 2, padding = HALF)                Layer pool0();
            @Repeat(6) @Use(block = DenseLayer.class, parameters = 32)    Layer block1();
            @BatchNorm @Relu @Conv1x1(CHANNELS / 2) @AvgPool              Layer transition1();
            @Repeat(12) @Use(block = DenseLayer.class, parameters = 32)   Layer block2();
            @BatchNorm @Relu @Conv1x1(CHANNELS / 2) @AvgPool              Layer transition2();
            @Repeat(24) @Use(block = DenseLayer.class, parameters = 32)   Layer block3();
            @BatchNorm @Relu @Conv1x1(CHANNELS / 2) @AvgPool              Layer transition3();
            @Repeat(16) @Use(block = DenseLayer.class, parameters = 32)   Layer block4();
            @BatchNorm @Relu @GlobalAvgPool                               Layer pool();
            @Dense                                                        Layer fc();
          }
          """);

  /** Sandler et al. 2018, arXiv 1801.04381, table 2. */
  private static final List<String> MOBILE_NET_V2 =
      List.of(
          """
          @Block
          public interface InvertedResidual {
            @Conv1x1(6 * CHANNELS)                    @BatchNorm @Relu6 Layer expand();
            @DepthwiseConv(size = 3, stride = STRIDE) @BatchNorm @Relu6 Layer depthwise();
            @Conv1x1(WIDTH)                           @BatchNorm        Layer project();
          }
          """,
          """
          @Network(input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
          public interface MobileNetV2 {
            @Conv3x3(value = 32, stride = 2) @BatchNorm @Relu6 Layer stem();
            @DepthwiseConv(size = 3) @BatchNorm @Relu6         Layer depthwise1();
            @Conv1x1(16) @BatchNorm                            Layer project1();
            @Residual(block = InvertedResidual.class, width = 24, repeat = 2, stride = 2,
                shortcut = IF_SAME_SHAPE, activation = Activation.NONE)  Layer stage2();
            @Residual(block = InvertedResidual.class, width = 32, repeat = 3, stride = 2,
                shortcut = IF_SAME_SHAPE, activation = Activation.NONE)  Layer stage3();
            @Residual(block = InvertedResidual.class, width = 64, repeat = 4, stride = 2,
                shortcut = IF_SAME_SHAPE, activation = Activation.NONE)  Layer stage4();
            @Residual(block = InvertedResidual.class, width = 96, repeat = 3,
                shortcut = IF_SAME_SHAPE, activation = Activation.NONE)  Layer stage5();
            @Residual(block = InvertedResidual.class, width = 160, repeat = 3, stride = 2,
                shortcut = IF_SAME_SHAPE, activation = Activation.NONE)  Layer stage6();
            @Residual(block = InvertedResidual.class, width = 320,
                shortcut = IF_SAME_SHAPE, activation = Activation.NONE)  Layer stage7();
            @Conv1x1(1280) @BatchNorm @Relu6                   Layer head();
            @GlobalAvgPool @Dropout(0.2)                       Layer pool();
            @Dense                                             Layer fc();
          }
          """);

  /** Iandola et al. 2016, arXiv 1602.07360; 1.1 is the authors' smaller release. */
  private static final List<String> SQUEEZE_NET =
      List.of(
          """
          @Block
          public interface Fire {
            @Conv1x1(P1) @Relu                              Layer squeeze();
            @Conv1x1(WIDTH) @Relu                           Layer expand1();
            @From("squeeze") @Conv3x3(WIDTH) @Relu          Layer expand3();
            @Concat({"expand1", "expand3"})                 Layer output();
          }
          """,
          """
          @Network(input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
          @SuppressWarnings("convoke:WindowDropsPixels") // 224 - 3 is odd
          public interface SqueezeNet {
            @Conv3x3(value = 64, stride = 2, padding = VALID) @Relu          Layer conv1();
            @MaxPool(size = 3, stride = 2, rounding = Rounding.CEIL)         Layer pool1();
            @Repeat(2) @Use(block = Fire.class, parameters = 16, width = 64) Layer fire2();
            @MaxPool(size = 3, stride = 2, rounding = Rounding.CEIL)         Layer pool3();
            @Repeat(2) @Use(block = Fire.class, parameters = 32, width = 128) Layer fire4();
            @MaxPool(size = 3, stride = 2, rounding = Rounding.CEIL)         Layer pool5();
            @Repeat(2) @Use(block = Fire.class, parameters = 48, width = 192) Layer fire6();
            @Repeat(2) @Use(block = Fire.class, parameters = 64, width = 256) Layer fire8();
            @Dropout(0.5) @Conv1x1(1000) @Relu @GlobalAvgPool                Layer classifier();
          }
          """);

  /** Xie et al. 2016, arXiv 1611.05431, table 1: 32×4d. */
  private static final List<String> RES_NEXT =
      List.of(
          """
          @Block
          public interface Cardinal {
            @Conv1x1(2 * WIDTH)                                      @BatchNorm @Relu Layer reduce();
            @Conv3x3(value = 2 * WIDTH, stride = STRIDE, groups = 32) @BatchNorm @Relu Layer conv();
            @Conv1x1(4 * WIDTH)                                      @BatchNorm       Layer expand();
          }
          """,
          """
          @Network(input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
          public interface ResNext50 {
            @Conv7x7(value = 64, stride = 2) @BatchNorm @Relu                      Layer conv1();
            @MaxPool(size = 3, stride = 2, padding = HALF)                         Layer pool1();
            @Residual(block = Cardinal.class, width = 64, repeat = 3)              Layer conv2();
            @Residual(block = Cardinal.class, width = 128, repeat = 4, stride = 2) Layer conv3();
            @Residual(block = Cardinal.class, width = 256, repeat = 6, stride = 2) Layer conv4();
            @Residual(block = Cardinal.class, width = 512, repeat = 3, stride = 2) Layer conv5();
            @GlobalAvgPool                                                         Layer pool();
            @Dense                                                                 Layer fc();
          }
          """);

  /** Zagoruyko and Komodakis 2016, arXiv 1605.07146, table 1, k = 10, N = 4. */
  private static final List<String> WIDE_RES_NET =
      List.of(
          """
          @Block
          public interface WideBlock {
            @Conv3x3(value = WIDTH, stride = STRIDE) @BatchNorm @Relu Layer conv1();
            @Conv3x3(value = WIDTH, bias = Bias.OFF)                  Layer conv2();
          }
          """,
          """
          @Network(input = @Input(height = 32, width = 32, channels = 3), classes = 10)
          public interface WideResNet {
            @Conv3x3(value = 16, bias = Bias.OFF)                                Layer stem();
            @Residual(block = WideBlock.class, width = 160, repeat = 4,
                preActivation = true)                                            Layer group1();
            @Residual(block = WideBlock.class, width = 320, repeat = 4, stride = 2,
                preActivation = true)                                            Layer group2();
            @Residual(block = WideBlock.class, width = 640, repeat = 4, stride = 2,
                preActivation = true)                                            Layer group3();
            @BatchNorm @Relu @GlobalAvgPool                                      Layer pool();
            @Dense                                                               Layer fc();
          }
          """);

  /** He et al. 2016, arXiv 1603.05027, figure 4e, on CIFAR-10: 9·18 + 2 layers. */
  private static final List<String> PRE_ACTIVATION =
      List.of(
          """
          @Block
          public interface PreBottleneck {
            @Conv1x1(value = WIDTH, stride = STRIDE)     @BatchNorm @Relu Layer reduce();
            @Conv3x3(WIDTH)                              @BatchNorm @Relu Layer conv();
            @Conv1x1(value = 4 * WIDTH, bias = Bias.OFF)                  Layer expand();
          }
          """,
          """
          @Network(input = @Input(height = 32, width = 32, channels = 3), classes = 10)
          public interface ResNet164 {
            @Conv3x3(value = 16, bias = Bias.OFF)                                Layer stem();
            @Residual(block = PreBottleneck.class, width = 16, repeat = 18,
                preActivation = true)                                            Layer stage1();
            @Residual(block = PreBottleneck.class, width = 32, repeat = 18, stride = 2,
                preActivation = true)                                            Layer stage2();
            @Residual(block = PreBottleneck.class, width = 64, repeat = 18, stride = 2,
                preActivation = true)                                            Layer stage3();
            @BatchNorm @Relu @GlobalAvgPool                                      Layer pool();
            @Dense                                                               Layer fc();
          }
          """);

  /** Hu, Shen and Sun 2017, arXiv 1709.01507, table 1, reduction 16. */
  private static final List<String> SQUEEZE_EXCITE =
      List.of(
          """
          @Block
          public interface SeBottleneck {
            @Conv1x1(WIDTH)                          @BatchNorm @Relu             Layer reduce();
            @Conv3x3(value = WIDTH, stride = STRIDE) @BatchNorm @Relu             Layer conv();
            @Conv1x1(4 * WIDTH) @BatchNorm           @SqueezeExcite(WIDTH / 4)    Layer expand();
          }
          """,
          """
          @Network(input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
          public interface SeResNet50 {
            @Conv7x7(value = 64, stride = 2) @BatchNorm @Relu                          Layer conv1();
            @MaxPool(size = 3, stride = 2, padding = HALF)                             Layer pool1();
            @Residual(block = SeBottleneck.class, width = 64, repeat = 3)              Layer conv2();
            @Residual(block = SeBottleneck.class, width = 128, repeat = 4, stride = 2) Layer conv3();
            @Residual(block = SeBottleneck.class, width = 256, repeat = 6, stride = 2) Layer conv4();
            @Residual(block = SeBottleneck.class, width = 512, repeat = 3, stride = 2) Layer conv5();
            @GlobalAvgPool                                                             Layer pool();
            @Dense                                                                     Layer fc();
          }
          """);

  /** Tan and Le 2019, arXiv 1905.11946, table 1. */
  private static final List<String> EFFICIENT_NET =
      List.of(
          """
          @Block
          public interface MbConv {
            int KERNEL = P1;

            @Conv1x1(6 * CHANNELS) @BatchNorm @Silu                         Layer expand();
            @DepthwiseConv(size = KERNEL, stride = STRIDE) @BatchNorm @Silu Layer depthwise();
            @SqueezeExcite(value = BLOCK_CHANNELS / 4, activation = Function.SILU)
                                                                            Layer excite();
            @Conv1x1(WIDTH) @BatchNorm                                      Layer project();
          }
          """,
          """
          @Network(input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
          public interface EfficientNetB0 {
            @Conv3x3(value = 32, stride = 2) @BatchNorm @Silu                      Layer stem();
            @DepthwiseConv(size = 3) @BatchNorm @Silu                              Layer depthwise1();
            @SqueezeExcite(value = 8, activation = Function.SILU)                  Layer excite1();
            @Conv1x1(16) @BatchNorm                                                Layer project1();
            @Residual(block = MbConv.class, parameters = 3, width = 24, repeat = 2, stride = 2,
                shortcut = IF_SAME_SHAPE, activation = Activation.NONE)            Layer stage2();
            @Residual(block = MbConv.class, parameters = 5, width = 40, repeat = 2, stride = 2,
                shortcut = IF_SAME_SHAPE, activation = Activation.NONE)            Layer stage3();
            @Residual(block = MbConv.class, parameters = 3, width = 80, repeat = 3, stride = 2,
                shortcut = IF_SAME_SHAPE, activation = Activation.NONE)            Layer stage4();
            @Residual(block = MbConv.class, parameters = 5, width = 112, repeat = 3,
                shortcut = IF_SAME_SHAPE, activation = Activation.NONE)            Layer stage5();
            @Residual(block = MbConv.class, parameters = 5, width = 192, repeat = 4, stride = 2,
                shortcut = IF_SAME_SHAPE, activation = Activation.NONE)            Layer stage6();
            @Residual(block = MbConv.class, parameters = 3, width = 320,
                shortcut = IF_SAME_SHAPE, activation = Activation.NONE)            Layer stage7();
            @Conv1x1(1280) @BatchNorm @Silu                                        Layer head();
            @GlobalAvgPool @Dropout(0.2)                                           Layer pool();
            @Dense                                                                 Layer fc();
          }
          """);

  private PaperNetworks() {}

  /** GoogLeNet, its block, its composed annotation and the head of its side exits. */
  public static Stream<Source> googLeNet() {
    return sources(GOOG_LE_NET);
  }

  /** Networks of later papers. */
  public static Stream<Source> later() {
    return Stream.of(
            DENSE_NET,
            MOBILE_NET_V2,
            SQUEEZE_NET,
            RES_NEXT,
            WIDE_RES_NET,
            PRE_ACTIVATION,
            SQUEEZE_EXCITE,
            EFFICIENT_NET)
        .flatMap(PaperNetworks::sources);
  }

  private static Stream<Source> sources(List<String> texts) {
    return texts.stream().map(Source::ofBody);
  }
}
