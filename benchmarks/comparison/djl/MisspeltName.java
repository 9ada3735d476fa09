import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.convolutional.Conv2d;
import java.util.List;

class MisspeltName {
  Block sum(Block stem) {
    Block branch = Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(16).build();
    return new ParallelBlock(
        outputs -> new NDList(outputs.get(0).head().add(outputs.get(1).head())),
        List.of(branch, stam));
  }
}
