/**
 * The network between the stages, as immutable records, one type a stage. Uses {@code
 * diagnostic.Origin} only.
 */
@NullMarked
package dev.convoke.processor.ir;

import org.jspecify.annotations.NullMarked;
