package dev.convoke.processor.ir;

import dev.convoke.dsl.Init;
import dev.convoke.dsl.NoDecay;
import dev.convoke.dsl.Trainable;
import java.util.List;

/** The annotations that say how the weights around or below them are treated. */
public final class Modifiers {

  public static final String INIT = Init.class.getCanonicalName();
  public static final String TRAINABLE = Trainable.class.getCanonicalName();
  public static final String NO_DECAY = NoDecay.class.getCanonicalName();

  private Modifiers() {}

  /** Qualified names of all of them. */
  public static List<String> annotations() {
    return List.of(INIT, TRAINABLE, NO_DECAY);
  }
}
