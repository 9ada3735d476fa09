/** From an operation's written values to its record, once the shapes before it are known. Pure. */
@NullMarked
package dev.convoke.processor.layer;

import org.jspecify.annotations.NullMarked;
