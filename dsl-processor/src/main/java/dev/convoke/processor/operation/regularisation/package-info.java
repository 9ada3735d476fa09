/** What only training does. */
@NullMarked
package dev.convoke.processor.operation.regularisation;

import org.jspecify.annotations.NullMarked;
