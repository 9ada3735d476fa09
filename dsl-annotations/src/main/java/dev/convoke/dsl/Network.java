package dev.convoke.dsl;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes an interface (or abstract class) a network. Its abstract methods without parameters that
 * return {@link Layer} are its steps, run in source order; each takes the output of the step before
 * it. The last step gives the logits, {@code [batch, classes]}.
 *
 * <p>The processor proves the network and generates, for {@code N}, the graph {@code NGraph}, the
 * program {@code NMain} and the description {@code N.json}; on request tests, see {@link
 * dev.convoke.dsl.verify.NetworkTests}.
 *
 * <p>An interface may extend another with steps: it takes them over, replaces those that it
 * declares again by name, and says with {@link After} where new ones go. What it does not say about
 * training and paper it takes over, too, unless it has a {@link dev.convoke.dsl.train.Preset}.
 *
 * <p>Errors: {@code NotANetwork}, {@code NotAStep}, {@code NoSteps}, {@code EmptyStep}, {@code
 * UnusedStep}, {@code InheritedSteps}, {@code TooFewClasses}, {@code NameForm}, {@code
 * ClassifierShape}, {@code ClassesMismatch}, and those of the operations.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Network {
  /** What enters the network. */
  Input input();

  /** Number of classes, at least 2: the units of the last step. */
  int classes();

  /**
   * Name of commands and run directories. Default: the simple name in lower case, as {@code
   * resnet20} for {@code ResNet20}.
   */
  String name() default "";
}
