package dev.convoke.runtime.step;

import dev.convoke.description.recipe.Recipe;
import dev.convoke.runtime.step.GradientTransform.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The gradient transforms that a recipe can ask for, in the order in which they run. */
public final class GradientTransforms {

  /** Those that come with Convoke, one line each. */
  public static final GradientTransforms STANDARD =
      new GradientTransforms(List.of())
          .with(
              Place.CLIP,
              "@ClipNorm",
              recipe -> given(recipe.clipNorm()).map(ClipByGlobalNorm::new));

  private final List<Entry> entries;

  private GradientTransforms(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  private record Entry(
      Place place,
      String annotation,
      Function<Recipe, Optional<? extends GradientTransform>> factory) {}

  /**
   * These transforms and one more, which runs after the others of its place.
   *
   * @param place in the chain
   * @param annotation that asks for it, such as {@code @ClipNorm}
   * @param factory makes it of a recipe, if that has the annotation
   * @throws IllegalArgumentException where the annotation has a transform already
   */
  public GradientTransforms with(
      Place place,
      String annotation,
      Function<Recipe, Optional<? extends GradientTransform>> factory) {
    if (annotations().contains(annotation)) {
      throw new IllegalArgumentException(annotation + " has a transform already");
    }
    List<Entry> more = new ArrayList<>(entries);
    more.add(new Entry(place, annotation, factory));
    more.sort(Comparator.comparing(Entry::place)); // stable: within a place, as registered
    return new GradientTransforms(more);
  }

  /** The annotations that ask for a transform. */
  public List<String> annotations() {
    return entries.stream().map(Entry::annotation).toList();
  }

  /** The transforms of a recipe, in the order in which they run. */
  public List<GradientTransform> of(Recipe recipe) {
    List<GradientTransform> transforms = new ArrayList<>();
    entries.forEach(entry -> entry.factory().apply(recipe).ifPresent(transforms::add));
    return transforms;
  }

  private static Optional<Double> given(OptionalDouble number) {
    return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
  }
}
