import static dev.convoke.dsl.Symbols.WIDTH;
import static dev.convoke.dsl.value.Shortcut.ZERO_PAD;

import dev.convoke.dsl.Block;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Residual;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.value.Shortcut;

@Block
interface Unit {
  @Conv3x3(WIDTH) Layer conv();
}

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface ZeroPad {
  @Conv3x3(64) Layer stem();
  // expect: ShortcutNarrows @3
  @Residual(block = Unit.class, width = 16, shortcut = Shortcut.ZERO_PAD) Layer stage();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
