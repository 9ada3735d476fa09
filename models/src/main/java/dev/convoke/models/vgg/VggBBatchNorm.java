package dev.convoke.models.vgg;

import dev.convoke.dsl.Input;
import dev.convoke.dsl.InsertAfter;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Paper;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.dsl.layer.Conv;

/** Configuration B with each convolution normalised; the convolutions keep their biases, as in torchvision. */
@Network(name = "vgg-b-batch-norm", input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
@InsertAfter(every = Conv.class, operation = BatchNorm.class)
@Paper(arxiv = "1409.1556", section = "table 1, B")
public interface VggBBatchNorm extends VggB {}
