/** Convolutions. */
@NullMarked
package dev.convoke.processor.operation.conv;

import org.jspecify.annotations.NullMarked;
