package dev.convoke.models.googlenet;

import static dev.convoke.dsl.Symbols.INPUT;
import static dev.convoke.dsl.Symbols.P1;
import static dev.convoke.dsl.Symbols.P2;
import static dev.convoke.dsl.Symbols.P3;
import static dev.convoke.dsl.Symbols.P4;
import static dev.convoke.dsl.Symbols.P5;
import static dev.convoke.dsl.Symbols.P6;
import static dev.convoke.dsl.value.Padding.HALF;

import dev.convoke.dsl.Block;
import dev.convoke.dsl.Concat;
import dev.convoke.dsl.From;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Paper;
import dev.convoke.dsl.layer.Conv1x1;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Conv5x5;
import dev.convoke.dsl.layer.MaxPool;
import dev.convoke.dsl.layer.Relu;

/** Four branches side by side: 1×1, 3×3 and 5×5, the larger two behind a reduction, and a pool. */
@Block
@Paper(arxiv = "1409.4842", section = "figure 2b")
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
