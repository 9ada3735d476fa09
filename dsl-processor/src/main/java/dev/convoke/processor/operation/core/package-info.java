/** Fully connected layers and products with a number. */
@NullMarked
package dev.convoke.processor.operation.core;

import org.jspecify.annotations.NullMarked;
