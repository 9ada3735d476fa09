/**
 * What generated code and programs meet first: the definition of a network. The packages below it
 * build graphs, train, read data, write checkpoints and run commands.
 */
@NullMarked
package dev.convoke.runtime;

import org.jspecify.annotations.NullMarked;
