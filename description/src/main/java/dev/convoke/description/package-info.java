/**
 * A network as data: its steps, variables and costs, and how it is trained. The processor writes
 * it, the runtime reads it, both with {@link dev.convoke.description.NetworkDescriptionCodec}.
 */
@NullMarked
package dev.convoke.description;

import org.jspecify.annotations.NullMarked;
