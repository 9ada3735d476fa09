package dev.convoke.models.resnet;

import static dev.convoke.dsl.Symbols.STRIDE;
import static dev.convoke.dsl.Symbols.WIDTH;
import static dev.convoke.dsl.value.Bias.OFF;

import dev.convoke.dsl.Block;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Paper;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Relu;

/** Two 3×3 convolutions; the unit's normalisation and activation come before the first. */
@Block
@Paper(arxiv = "1603.05027", section = "figure 4e")
public interface PreBasicBlock {
  @Conv3x3(value = WIDTH, stride = STRIDE) @BatchNorm @Relu Layer conv1();
  @Conv3x3(value = WIDTH, bias = OFF)                       Layer conv2();
}
