/** Operations from outside: found, guarded, and handed to the stages. */
@NullMarked
package dev.convoke.processor.provider;

import org.jspecify.annotations.NullMarked;
