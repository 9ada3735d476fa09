package dev.convoke.integration.page;

import static dev.convoke.dsl.Symbols.INPUT;
import static dev.convoke.dsl.Symbols.P1;
import static dev.convoke.dsl.Symbols.P2;
import static dev.convoke.dsl.Symbols.P3;

import dev.convoke.dsl.Auxiliary;
import dev.convoke.dsl.Block;
import dev.convoke.dsl.Composed;
import dev.convoke.dsl.Concat;
import dev.convoke.dsl.From;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Paper;
import dev.convoke.dsl.Use;
import dev.convoke.dsl.layer.AvgPool;
import dev.convoke.dsl.layer.Conv1x1;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Conv5x5;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.Dropout;
import dev.convoke.dsl.layer.Flatten;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.MaxPool;
import dev.convoke.dsl.layer.Relu;
import dev.convoke.dsl.value.Padding;

/** A network in the manner of GoogLeNet, with branches, a side exit and hostile text. */
@Network(input = @Input(height = 32, width = 32, channels = 3), classes = 10)
@Paper(arxiv = "1409.4842", section = "</script><script>console.error('x')</script>")
@SuppressWarnings({"convoke:WindowDropsPixels", "convoke:LargeKernel"})
public interface Branched {
  @Conv3x3(32)
  @Relu
  Layer stem();

  @Inception(narrow = 16, reduce = 24, wide = 32)
  Layer mixed1();

  @MaxPool(size = 3, stride = 2)
  Layer pool1();

  @Auxiliary(weight = 0.3)
  @Use(Head.class)
  Layer exit();

  @Inception(narrow = 32, reduce = 32, wide = 64)
  Layer mixed2();

  @GlobalAvgPool
  @Dropout(0.4)
  Layer pool2();

  @Dense
  Layer logits();

  /** Four branches side by side. */
  @Block
  interface Branches {
    int NARROW = P1;
    int REDUCE = P2;
    int WIDE = P3;

    @From(INPUT)
    @Conv1x1(NARROW)
    @Relu
    Layer branch1();

    @From(INPUT)
    @Conv1x1(REDUCE)
    @Relu
    Layer reduce3();

    @Conv3x3(WIDE)
    @Relu
    Layer branch3();

    @From(INPUT)
    @Conv1x1(REDUCE)
    @Relu
    Layer reduce5();

    @Conv5x5(NARROW)
    @Relu
    Layer branch5();

    @From(INPUT)
    @MaxPool(size = 3, stride = 1, padding = Padding.HALF)
    @Conv1x1(NARROW)
    @Relu
    Layer branchPool();

    @Concat({"branch1", "branch3", "branch5", "branchPool"})
    Layer output();
  }

  /** The block by a name of its own. */
  @Composed(Branches.class)
  @interface Inception {
    int narrow();

    int reduce();

    int wide();
  }

  /** A classifier for training only. */
  @Block
  interface Head {
    @AvgPool(size = 5, stride = 5)
    Layer pool();

    @Flatten
    @Dense(64)
    @Relu
    Layer hidden();

    @Dense
    Layer classes();
  }
}
