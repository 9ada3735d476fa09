/** From written steps to a flat graph: repeats, residuals and uses of blocks are laid out. Pure. */
@NullMarked
package dev.convoke.processor.expand;

import org.jspecify.annotations.NullMarked;
