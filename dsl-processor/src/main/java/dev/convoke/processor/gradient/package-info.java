/** Which operations gradients pass, in TensorFlow's C++ library. Pure. */
@NullMarked
package dev.convoke.processor.gradient;

import org.jspecify.annotations.NullMarked;
