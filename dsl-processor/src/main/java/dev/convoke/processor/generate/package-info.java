/**
 * From a proven network to sources and data. Pure but for {@code SourceWriter}, the only user of
 * the compiler's filer.
 */
@NullMarked
package dev.convoke.processor.generate;

import org.jspecify.annotations.NullMarked;
