package dev.convoke.dsl.train;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an annotation type as a preset: it carries training annotations, and stands on a network in
 * their place. It works from another jar.
 *
 * <pre>{@code
 * @Preset
 * @Train(batch = 64, epochs = 30) @AdamW @Cosine @Warmup(epochs = 3)
 * public @interface HouseRecipe {}
 * }</pre>
 *
 * <p>A training annotation on the network itself replaces the preset's of the same kind. The
 * optimizers are one kind, the schedules are one, and every other annotation is one of its own, but
 * that the augmentations are one together: those written on the network replace all of the
 * preset's, since their order counts. A kind can be replaced, not taken away; for that write a
 * preset of your own.
 *
 * <p>A network takes one preset. With one it inherits nothing about training from the type that it
 * extends; without one it inherits kind by kind. A preset may carry another, under the same rule:
 * {@code @Preset @TorchvisionRecipe @Train(batch = 256, epochs = 180)} is a longer one. It has no
 * attributes.
 *
 * <p>Errors: {@code PresetForm}, {@code PresetTwice}.
 */
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Preset {}
