/** What checkpoints and runs ask of a file system so that a power cut loses nothing. */
@NullMarked
package dev.convoke.runtime.disk;

import org.jspecify.annotations.NullMarked;
