package dev.convoke.dsl.verify;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for a test of each network that it names: for {@code N} the JUnit class {@code NTest}, in
 * the network's package. It belongs on a type among the tests, whose compilation has JUnit on its
 * class path; the networks are those of the main sources or of a library.
 *
 * <pre>
 * &#64;NetworkTests({TinyNet.class, WideNet.class})
 * interface OwnNetworks {}
 * </pre>
 *
 * <p>Errors: {@code TestsOfNoNetwork}, {@code TestsNeedJunit}, {@code TestNameTaken}, {@code
 * ListedTwice}, and those of the networks.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface NetworkTests {
  /** The networks. */
  Class<?>[] value();
}
