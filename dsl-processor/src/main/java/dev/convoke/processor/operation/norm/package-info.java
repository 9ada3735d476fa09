/** Normalisations. */
@NullMarked
package dev.convoke.processor.operation.norm;

import org.jspecify.annotations.NullMarked;
