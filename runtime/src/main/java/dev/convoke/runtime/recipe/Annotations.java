package dev.convoke.runtime.recipe;

import dev.convoke.description.codec.Kind;
import dev.convoke.description.codec.Kinds;
import dev.convoke.description.recipe.AugmentationKinds;
import dev.convoke.description.recipe.OptimizerKinds;
import dev.convoke.description.recipe.ScheduleKinds;
import java.util.stream.Stream;

/** How the parts of a recipe are written. */
public final class Annotations {

  private Annotations() {}

  /** The annotation that a part of a recipe comes from, such as {@code @Sgd}. */
  public static String of(Object part) {
    return ofForm(part.getClass());
  }

  /** The annotation of a form; one that the language does not have is called by its class. */
  public static String ofForm(Class<?> form) {
    return Stream.<Kinds<?>>of(OptimizerKinds.ALL, ScheduleKinds.ALL, AugmentationKinds.ALL)
        .<Kind<?>>flatMap(kinds -> kinds.all().stream())
        .filter(kind -> kind.type() == form)
        .findFirst()
        .map(Kind::writtenAs)
        .orElse("@" + form.getSimpleName());
  }
}
