package dev.convoke.models.highway;

import static dev.convoke.dsl.Symbols.CHANNELS;

import dev.convoke.dsl.Block;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Relu;

/** What a gate lets through: a 3×3 convolution of as many filters as channels enter. */
@Block
public interface HighwayLayer {
  @Conv3x3(CHANNELS) @Relu Layer conv();
}
