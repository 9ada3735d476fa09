package dev.convoke.dsl;

import dev.convoke.dsl.value.Distribution;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how the weights of a step begin: what the kernels of its convolutions and dense layers are
 * drawn from, and the number in their biases. It may stand anywhere among the step's operations.
 *
 * <pre>{@code
 * @Init(value = NORMAL, scale = 0.01)           // Krizhevsky et al. 2012, section 5
 * public interface AlexNet {
 *   @Conv5x5(256) @Init(bias = 1) @Relu Layer conv2();
 * }
 * }</pre>
 *
 * <p>On a step that uses a block it holds for all that is inside, on a network or block for all its
 * steps, on a composed or short annotation for the operations that it carries. What is not written
 * is as the nearest {@code @Init} around says; distribution and scale go together. What a step says
 * comes before what its annotations carry. Scales, shifts and slopes of normalisations and
 * activations, and the fixed kernel of {@code @Identity}, are not drawn.
 *
 * <p>Drawn numbers depend on the run's seed and the variable's name only.
 *
 * <p>Errors: {@code NoWeights}, {@code ScaleMissing}, {@code NotGreaterThanZero}, {@code
 * NotFinite}.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Init {
  /** The distribution of kernels. Default: each operation's own. */
  Distribution value() default Distribution.AUTO;

  /**
   * Factor of every number drawn: the deviation of {@code NORMAL} and {@code TRUNCATED_NORMAL}, the
   * bound of {@code UNIFORM}, the number of {@code CONSTANT}; these four need it.
   */
  double scale() default 1;

  /** The number in biases. Default 0, as in most papers. */
  double bias() default 0;
}
