package dev.convoke.dsl;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a network's step a side exit: in training the cross entropy of its logits is added to the
 * loss with a weight; in evaluation and prediction it plays no part. The next step goes on from
 * before it. Szegedy et al. 2014, arXiv 1409.4842, section 5.
 *
 * <p>The step takes what it would take without the annotation, mostly the output of the step above,
 * and its last operation gives logits, {@code [batch, classes]}; there {@code @Dense} needs no
 * units. Counts of a network leave its side exits out and name them apart.
 *
 * <p>Errors: {@code AuxiliaryPlace}, {@code AuxiliaryTaken}, {@code NotGreaterThanZero}, {@code
 * ClassifierShape}, {@code ClassesMismatch}.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Auxiliary {
  /** Factor of the exit's loss. GoogLeNet takes 0.3. */
  double weight();
}
