/** What weighs channels. */
@NullMarked
package dev.convoke.processor.operation.attention;

import org.jspecify.annotations.NullMarked;
