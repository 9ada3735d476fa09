package dev.convoke.runtime.recipe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What carries out a part of a recipe, by the part's form. What has a factory can be trained; there
 * is no other list of it.
 *
 * @param <F> a part of a recipe, such as the optimizer
 * @param <P> what is made of it, such as an update rule
 */
public final class Factories<F, P> {

  private final Map<Class<?>, Function<? super F, ? extends P>> byForm;

  private Factories(Map<Class<?>, Function<? super F, ? extends P>> byForm) {
    this.byForm = byForm;
  }

  /** No factories yet. */
  public static <F, P> Factories<F, P> none() {
    return new Factories<>(Map.of());
  }

  /**
   * These factories and one more, which takes the place of an earlier one for the same form.
   *
   * @param form a record
   */
  public <T extends F> Factories<F, P> with(
      Class<T> form, Function<? super T, ? extends P> factory) {
    Map<Class<?>, Function<? super F, ? extends P>> more = new LinkedHashMap<>(byForm);
    more.put(form, part -> factory.apply(form.cast(part)));
    return new Factories<>(more);
  }

  /** The forms that have a factory, in the order in which they were added. */
  public List<Class<?>> known() {
    return List.copyOf(byForm.keySet());
  }

  /** Whether this part of a recipe has a factory. */
  public boolean knows(F part) {
    return byForm.containsKey(part.getClass());
  }

  /**
   * Makes what carries a part of a recipe out.
   *
   * @throws IllegalArgumentException if there is no factory for its form
   */
  public P create(F part) {
    Function<? super F, ? extends P> factory = byForm.get(part.getClass());
    if (factory == null) {
      throw new IllegalArgumentException("nothing carries out " + part);
    }
    return factory.apply(part);
  }
}
