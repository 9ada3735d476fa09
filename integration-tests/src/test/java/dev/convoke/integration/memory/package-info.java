/** The memory that the processor works out, against what TensorFlow allocates. */
@NullMarked
package dev.convoke.integration.memory;

import org.jspecify.annotations.NullMarked;
