import static dev.convoke.dsl.Symbols.CHANNELS;

import dev.convoke.dsl.Block;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Repeat;
import dev.convoke.dsl.Use;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.Relu;

@Block
interface Unit {
  // expect: SymbolTooLate @20
  @Repeat(CHANNELS / 8) @Conv3x3(16) @Relu Layer convs();
}

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface RepeatOfChannels {
  @Conv3x3(16) Layer stem();
  @Use(Unit.class) Layer stage();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
