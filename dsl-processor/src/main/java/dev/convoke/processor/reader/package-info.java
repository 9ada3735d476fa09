/**
 * From the compiler's elements to records. The only package that sees {@code javax.lang.model}'s
 * elements.
 */
@NullMarked
package dev.convoke.processor.reader;

import org.jspecify.annotations.NullMarked;
