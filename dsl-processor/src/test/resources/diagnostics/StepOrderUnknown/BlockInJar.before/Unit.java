import dev.convoke.dsl.Block;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Relu;

@Block
public interface Unit {
  @Conv3x3(16) Layer conv();
  @BatchNorm @Relu Layer activation();
}
