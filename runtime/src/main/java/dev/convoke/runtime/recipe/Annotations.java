package dev.convoke.runtime.recipe;

/** How the parts of a recipe are written. */
public final class Annotations {

  private Annotations() {}

  /** The annotation that a part of a recipe comes from, such as {@code @Sgd}. */
  public static String of(Object part) {
    return ofForm(part.getClass());
  }

  /** The annotation of a form; forms are named like their annotations. */
  public static String ofForm(Class<?> form) {
    return "@" + form.getSimpleName();
  }
}
