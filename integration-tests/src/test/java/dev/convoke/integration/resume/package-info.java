/** Runs that are killed and go on. */
@NullMarked
package dev.convoke.integration.resume;

import org.jspecify.annotations.NullMarked;
