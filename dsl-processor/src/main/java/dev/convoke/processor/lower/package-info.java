/** From operations as written to those that are computed. Pure. */
@NullMarked
package dev.convoke.processor.lower;

import org.jspecify.annotations.NullMarked;
