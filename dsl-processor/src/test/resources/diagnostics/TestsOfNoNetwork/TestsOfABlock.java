import dev.convoke.dsl.Block;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.verify.NetworkTests;

// expect: TestsOfNoNetwork @19
@NetworkTests(Head.class)
interface TestsOfABlock {}

@Block
interface Head {
  @Dense(10) Layer units();
}
