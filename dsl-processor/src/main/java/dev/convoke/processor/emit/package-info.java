/**
 * What an operation's code is written with: calls of the runtime's step, weights, windows. Pure.
 */
@NullMarked
package dev.convoke.processor.emit;

import org.jspecify.annotations.NullMarked;
