package dev.convoke.models.vgg;

import dev.convoke.dsl.Block;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;

/** One dense layer on the mean of each channel (Lin, Chen and Yan 2013, arXiv 1312.4400, section 3.2). */
@Block
public interface PooledClassifier {
  @GlobalAvgPool Layer pool();
  @Dense         Layer fc();
}
