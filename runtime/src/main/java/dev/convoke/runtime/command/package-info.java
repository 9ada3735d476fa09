/**
 * The command line of a network or of a list of networks: arguments in, text and an exit code out.
 *
 * <p>The only place that prints errors, and the only one that knows picocli and the progress bar.
 * Every error is a {@link dev.convoke.runtime.problem.Problem}; no command shows a stack trace for
 * a user's mistake.
 */
@NullMarked
package dev.convoke.runtime.command;

import org.jspecify.annotations.NullMarked;
