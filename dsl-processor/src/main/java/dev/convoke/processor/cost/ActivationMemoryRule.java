package dev.convoke.processor.cost;

import static dev.convoke.processor.cost.Memory.Need.ALWAYS;
import static dev.convoke.processor.cost.Memory.Need.NEVER;

import dev.convoke.processor.cost.Memory.Form;
import dev.convoke.processor.cost.Memory.Inner;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.op.ActivationOp;
import java.util.List;

/** Each activation by its derivative: of the input, of the output, or of tensors in between. */
final class ActivationMemoryRule implements MemoryRule<ActivationOp> {

  @Override
  public Memory memory(ActivationOp op, List<TensorShape> inputs, TensorShape output) {
    long elements = output.elements();
    Memory memory =
        switch (op.kind()) {
          case RELU, RELU6, SOFTPLUS -> Memory.of(ALWAYS);
          case ELU, SELU, SIGMOID, SOFTMAX -> Memory.of(NEVER).keepingOutput();
          // the input of the maximum that stands before it
          case TANH -> Memory.of(ALWAYS).keepingOutput();
          // the sigmoid
          case SILU -> Memory.of(ALWAYS).beside(new Inner(elements, ALWAYS));
          // x + 3 and the gate
          case HARD_SWISH ->
              Memory.of(ALWAYS).beside(new Inner(elements, ALWAYS), new Inner(elements, ALWAYS));
          // x / √2, 1 + erf and x / 2
          case GELU ->
              Memory.of(NEVER)
                  .beside(
                      new Inner(elements, ALWAYS),
                      new Inner(elements, ALWAYS),
                      new Inner(elements, ALWAYS));
        };
    return memory.formed(Form.IN_PLACE);
  }
}
