/**
 * A network as data: its steps, variables and costs. The processor writes it, the runtime reads it.
 */
@NullMarked
package dev.convoke.description;

import org.jspecify.annotations.NullMarked;
