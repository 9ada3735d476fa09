package dev.convoke.models.googlenet;

import dev.convoke.dsl.After;
import dev.convoke.dsl.Auxiliary;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Use;

/** GoogLeNet with both side exits, as it was trained. */
@Network(input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
public interface GoogLeNet extends GoogLeNetSingleExit {
  @After("inception4a") @Auxiliary(weight = 0.3) @Use(AuxiliaryHead.class) Layer aux1();
  @After("inception4d") @Auxiliary(weight = 0.3) @Use(AuxiliaryHead.class) Layer aux2();
}
