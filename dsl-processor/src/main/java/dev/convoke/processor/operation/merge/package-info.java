/** What takes several outputs. */
@NullMarked
package dev.convoke.processor.operation.merge;

import org.jspecify.annotations.NullMarked;
