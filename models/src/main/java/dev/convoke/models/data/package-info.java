/**
 * The data set inside the jar. May use the readers of {@code dev.convoke.runtime.data}, nothing
 * else.
 */
@NullMarked
package dev.convoke.models.data;

import org.jspecify.annotations.NullMarked;
