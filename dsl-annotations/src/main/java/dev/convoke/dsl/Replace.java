package dev.convoke.dsl;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a network that extends another: uses one block wherever the network's steps use another;
 * blocks keep those that they use. ResNet-50 with Squeeze-and-Excitation is ResNet-50 with another
 * bottleneck (Hu, Shen and Sun 2017, arXiv 1709.01507, figure 3).
 *
 * <p>Width, stride and parameters are given to the new block as they were to the old one.
 *
 * <p>Errors: {@code NothingToReplace}, {@code NotABlock}, {@code BlockContainsItself}, and those of
 * the block.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
@Repeatable(Replace.All.class)
public @interface Replace {
  /** The block looked for, an interface with {@link Block}. */
  Class<?> block();

  /** The block used in its place. */
  Class<?> with();

  /** Holds several, as Java wants it; nobody writes it. */
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.CLASS)
  @interface All {
    /** The replacements, in the order written; each sees what those before it have made. */
    Replace[] value();
  }
}
