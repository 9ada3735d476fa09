/** From a proven network to its description, the record that the runtime reads. Pure. */
@NullMarked
package dev.convoke.processor.describe;

import org.jspecify.annotations.NullMarked;
