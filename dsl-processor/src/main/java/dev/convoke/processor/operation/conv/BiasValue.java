package dev.convoke.processor.operation.conv;

import dev.convoke.dsl.value.Bias;
import dev.convoke.processor.layer.OperationValues;

/** Whether a convolution has a bias. */
final class BiasValue {

  private BiasValue() {}

  /** A bias before a batch normalisation would be void. */
  static boolean of(OperationValues values) {
    return switch (values.constant("bias", Bias.class)) {
      case AUTO -> !values.step().hasBatchNorm();
      case ON -> true;
      case OFF -> false;
    };
  }
}
