/** Images that nobody has taken, for trying out a network without data. */
@NullMarked
package dev.convoke.runtime.data.synthetic;

import org.jspecify.annotations.NullMarked;
