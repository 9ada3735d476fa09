/** The machine and TensorFlow's native library, as commands tell of them. */
@NullMarked
package dev.convoke.runtime.command.system;

import org.jspecify.annotations.NullMarked;
