/** Tests that need several modules: the processor, what it generates, and the runtime. */
@NullMarked
package dev.convoke.integration;

import org.jspecify.annotations.NullMarked;
