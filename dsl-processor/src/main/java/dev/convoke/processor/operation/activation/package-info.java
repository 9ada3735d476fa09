/** Activations, with weights and without. */
@NullMarked
package dev.convoke.processor.operation.activation;

import org.jspecify.annotations.NullMarked;
