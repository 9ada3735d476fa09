package dev.convoke.runtime.recipe;

import dev.convoke.description.codec.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What carries out a part of a recipe, by the part's form. What has a factory can be trained; there
 * is no other list of it.
 *
 * @param <F> a part of a recipe, such as the optimizer
 * @param <P> what is made of it, such as an update rule
 */
public final class Factories<F, P> {

  private final Map<Class<?>, Entry<F, P>> byForm;

  private Factories(Map<Class<?>, Entry<F, P>> byForm) {
    this.byForm = byForm;
  }

  private record Entry<F, P>(Kind<? extends F> kind, Function<? super F, ? extends P> factory) {}

  /** No factories yet. */
  public static <F, P> Factories<F, P> none() {
    return new Factories<>(Map.of());
  }

  /**
   * These factories and one more, which takes the place of an earlier one for the same form.
   *
   * @param kind the form; messages call it as the kind says
   */
  public <T extends F> Factories<F, P> with(
      Kind<T> kind, Function<? super T, ? extends P> factory) {
    Map<Class<?>, Entry<F, P>> more = new LinkedHashMap<>(byForm);
    more.put(kind.type(), new Entry<>(kind, part -> factory.apply(kind.type().cast(part))));
    return new Factories<>(more);
  }

  /** The forms that have a factory, in the order in which they were added. */
  public List<Kind<? extends F>> known() {
    return byForm.values().stream().<Kind<? extends F>>map(Entry::kind).toList();
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
    return entry(part).factory().apply(part);
  }

  /**
   * What messages call a part of a recipe, such as {@code @Sgd}.
   *
   * @throws IllegalArgumentException if there is no factory for its form
   */
  public String writtenAs(F part) {
    return entry(part).kind().writtenAs();
  }

  private Entry<F, P> entry(F part) {
    return Optional.ofNullable(byForm.get(part.getClass()))
        .orElseThrow(() -> new IllegalArgumentException("nothing carries out " + part));
  }
}
