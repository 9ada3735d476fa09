package dev.convoke.dsl.train;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Starts from the weights of another network, trained before: every variable of the same name is
 * copied, the others are drawn. Names are compared, never places, so that a shallow network starts
 * a deeper one (Simonyan and Zisserman 2014, arXiv 1409.1556, section 3.1).
 *
 * <p>The processor proves it: at least one name is shared, and variables of one name have one
 * shape. What shall start anew has another name, or {@link #steps} leaves it out. VGG's deeper
 * networks start so: {@code @InitFrom(value = VggA.class, steps = {"conv1_1", "conv2_1", "conv3_1",
 * "conv3_2", "classifier"})}.
 *
 * <p>Errors: {@code InitFromNoNetwork}, {@code InitFromItself}, {@code InitShapeMismatch}, {@code
 * NothingShared}, {@code TrainMissing}.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface InitFrom {
  /** The network trained before. */
  Class<?> value();

  /** Paths of the steps that are taken over, with all below them. Default: all of one name. */
  String[] steps() default {};
}
