/** Where commands write and how they end: the terminal, numbers, tables and lines for people. */
@NullMarked
package dev.convoke.runtime.command.console;

import org.jspecify.annotations.NullMarked;
