package dev.convoke.benchmarks;

import java.util.List;

/** GoogLeNet as Szegedy et al. 2014, arXiv 1409.4842, table 1 has it. */
final class GoogLeNetSources {

  private static final SourceFile BRANCHES =
      SourceFile.of(
          "InceptionBranches",
          """
          @Block
          public interface InceptionBranches {
            @From(INPUT) @Conv1x1(P1)                                                @Relu Layer branch1();
            @From(INPUT) @Conv1x1(P2)                                                @Relu Layer reduce3();
            @Conv3x3(P3)                                                             @Relu Layer branch3();
            @From(INPUT) @Conv1x1(P4)                                                @Relu Layer reduce5();
            @Conv5x5(P5)                                                             @Relu Layer branch5();
            @From(INPUT) @MaxPool(size = 3, stride = 1, padding = HALF) @Conv1x1(P6) @Relu Layer branchPool();
            @Concat({"branch1", "branch3", "branch5", "branchPool"})                       Layer output();
          }
          """);

  private static final SourceFile INCEPTION =
      SourceFile.of(
          "Inception",
          """
          @Composed(InceptionBranches.class)
          public @interface Inception {
            int c1();
            int reduce3();
            int c3();
            int reduce5();
            int c5();
            int pool();
          }
          """);

  private static final SourceFile EXIT =
      SourceFile.of(
          "SideExit",
          """
          @Block
          public interface SideExit {
            @AvgPool(size = 5, stride = 3)            Layer pool();
            @Conv1x1(128) @Relu                       Layer conv();
            @Flatten @Dense(1024) @Relu @Dropout(0.7) Layer fc();
            @Dense                                    Layer logits();
          }
          """);

  private static final SourceFile NETWORK =
      SourceFile.of(
          "GoogLeNet",
          """
          @Network(input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
          public interface GoogLeNet {
            @Conv7x7(value = 64, stride = 2) @Relu                                            Layer conv1();
            @MaxPool(size = 3, stride = 2, rounding = Rounding.CEIL) @LocalResponseNorm       Layer pool1();
            @Conv1x1(64)  @Relu                                                               Layer reduce2();
            @Conv3x3(192) @Relu @LocalResponseNorm                                            Layer conv2();
            @MaxPool(size = 3, stride = 2, rounding = Rounding.CEIL)                          Layer pool2();
            @Inception(c1 = 64, reduce3 = 96, c3 = 128, reduce5 = 16, c5 = 32, pool = 32)     Layer inception3a();
            @Inception(c1 = 128, reduce3 = 128, c3 = 192, reduce5 = 32, c5 = 96, pool = 64)   Layer inception3b();
            @MaxPool(size = 3, stride = 2, rounding = Rounding.CEIL)                          Layer pool3();
            @Inception(c1 = 192, reduce3 = 96, c3 = 208, reduce5 = 16, c5 = 48, pool = 64)    Layer inception4a();
            @Auxiliary(weight = 0.3) @Use(SideExit.class)                                     Layer aux1();
            @Inception(c1 = 160, reduce3 = 112, c3 = 224, reduce5 = 24, c5 = 64, pool = 64)   Layer inception4b();
            @Inception(c1 = 128, reduce3 = 128, c3 = 256, reduce5 = 24, c5 = 64, pool = 64)   Layer inception4c();
            @Inception(c1 = 112, reduce3 = 144, c3 = 288, reduce5 = 32, c5 = 64, pool = 64)   Layer inception4d();
            @Auxiliary(weight = 0.3) @Use(SideExit.class)                                     Layer aux2();
            @Inception(c1 = 256, reduce3 = 160, c3 = 320, reduce5 = 32, c5 = 128, pool = 128) Layer inception4e();
            @MaxPool(size = 3, stride = 2, rounding = Rounding.CEIL)                          Layer pool4();
            @Inception(c1 = 256, reduce3 = 160, c3 = 320, reduce5 = 32, c5 = 128, pool = 128) Layer inception5a();
            @Inception(c1 = 384, reduce3 = 192, c3 = 384, reduce5 = 48, c5 = 128, pool = 128) Layer inception5b();
            @GlobalAvgPool @Dropout(0.4)                                                      Layer pool5();
            @Dense                                                                            Layer logits();
          }
          """);

  static final List<SourceFile> ALL = List.of(BRANCHES, INCEPTION, EXIT, NETWORK);

  private GoogLeNetSources() {}
}
