package mutant;

import static dev.convoke.dsl.Symbols.*;

import dev.convoke.dsl.*;
import dev.convoke.dsl.layer.*;
import dev.convoke.dsl.train.*;
import dev.convoke.dsl.value.*;

/** Another block and other shortcuts for inherited steps. */
@Network(input = @Input(height = 14, width = 14, channels = 3), classes = 4)
@Replace(block = Pair.class, with = Weighed.class)
@Shortcuts(Shortcut.PROJECT_ALL)
public interface Varied extends Units {
  @After("stage") @Residual(block = Pair.class, width = 8, shortcut = Shortcut.NONE) Layer more();
}
