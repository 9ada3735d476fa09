/**
 * What generated code and programs meet first: the definition and the description of a network, and
 * the errors a user sees. The packages below it build graphs, train, read data, write checkpoints
 * and run commands.
 */
@NullMarked
package dev.convoke.runtime;

import org.jspecify.annotations.NullMarked;
