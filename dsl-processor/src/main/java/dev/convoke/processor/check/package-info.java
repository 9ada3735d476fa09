/** What is not allowed: structure checks need no shape, shaped checks look across steps. Pure. */
@NullMarked
package dev.convoke.processor.check;

import org.jspecify.annotations.NullMarked;
