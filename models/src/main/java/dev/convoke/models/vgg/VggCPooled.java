package dev.convoke.models.vgg;

import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Paper;
import dev.convoke.dsl.Use;

/** Configuration C with one dense layer behind a global pool instead of three. */
@Network(name = "vgg-c-pooled", input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
@Paper(arxiv = "1409.1556", section = "table 1, C")
public interface VggCPooled extends VggC {
  @Override @Use(PooledClassifier.class) Layer classifier();
}
