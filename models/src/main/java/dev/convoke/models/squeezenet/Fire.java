package dev.convoke.models.squeezenet;

import static dev.convoke.dsl.Symbols.P1;
import static dev.convoke.dsl.Symbols.WIDTH;

import dev.convoke.dsl.Block;
import dev.convoke.dsl.Concat;
import dev.convoke.dsl.From;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Paper;
import dev.convoke.dsl.layer.Conv1x1;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Relu;

/** Squeezes to {@code SQUEEZED} channels and expands by 1×1 and 3×3 side by side. */
@Block
@Paper(arxiv = "1602.07360", section = "figure 1")
public interface Fire {
  int SQUEEZED = P1;

  @Conv1x1(SQUEEZED) @Relu               Layer squeeze();
  @Conv1x1(WIDTH) @Relu                  Layer expand1();
  @From("squeeze") @Conv3x3(WIDTH) @Relu Layer expand3();
  @Concat({"expand1", "expand3"})        Layer output();
}
