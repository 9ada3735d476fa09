/** What a network may cost, against what it does. */
@NullMarked
package dev.convoke.processor.budget;

import org.jspecify.annotations.NullMarked;
