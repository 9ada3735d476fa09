/**
 * The annotation processor: {@code NetworkCompiler} is the list of its stages. Only this package
 * sees all others.
 */
@NullMarked
package dev.convoke.processor;

import org.jspecify.annotations.NullMarked;
