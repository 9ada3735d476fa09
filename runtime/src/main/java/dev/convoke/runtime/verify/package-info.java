/** What the generated {@code NTest} asks of a network's built graph. Knows no test framework. */
@NullMarked
package dev.convoke.runtime.verify;

import org.jspecify.annotations.NullMarked;
