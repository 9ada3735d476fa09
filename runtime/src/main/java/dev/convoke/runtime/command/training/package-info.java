/** A training as a command runs it: its screen, its log and its signals. */
@NullMarked
package dev.convoke.runtime.command.training;

import org.jspecify.annotations.NullMarked;
