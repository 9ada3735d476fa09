package dev.convoke.models.overfeat;

import static dev.convoke.dsl.Symbols.P1;

import dev.convoke.dsl.Block;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.Dropout;
import dev.convoke.dsl.layer.Flatten;
import dev.convoke.dsl.layer.Relu;

/** Three dense layers, the first of {@code FIRST} units. */
@Block
public interface OverFeatClassifier {
  int FIRST = P1;

  @Flatten @Dense(FIRST) @Relu @Dropout(0.5) Layer hidden1();
  @Dense(4096)           @Relu @Dropout(0.5) Layer hidden2();
  @Dense                                     Layer logits();
}
