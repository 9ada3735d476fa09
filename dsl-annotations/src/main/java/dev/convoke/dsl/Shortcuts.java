package dev.convoke.dsl;

import dev.convoke.dsl.value.Shortcut;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a network that extends another: gives all residual units of the network's steps another
 * shortcut; blocks keep theirs. So the options that He, Zhang, Ren and Sun 2015, arXiv 1512.03385,
 * compare in table 3 are a line each, and with {@link Shortcut#NONE} the plain net of figure 3 is.
 *
 * <p>Errors: {@code NothingToReplace}, and those of {@link Residual}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Shortcuts {
  /** What every {@link Residual#shortcut} becomes. */
  Shortcut value();
}
