/** Warnings about proven networks: what is allowed and rarely meant. One class a rule. Pure. */
@NullMarked
package dev.convoke.processor.lint;

import org.jspecify.annotations.NullMarked;
