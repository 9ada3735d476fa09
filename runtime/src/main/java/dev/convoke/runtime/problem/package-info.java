/** What goes wrong through no defect of Convoke: a problem as data, and how it ends a command. */
@NullMarked
package dev.convoke.runtime.problem;

import org.jspecify.annotations.NullMarked;
