/**
 * What goes wrong, as data: the catalogue of messages, where they are, how they read. Uses the JDK
 * only; the compiler's messager only in {@code MessagerReporter}.
 */
@NullMarked
package dev.convoke.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
