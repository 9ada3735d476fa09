/**
 * Tar archives, read from a stream: the regular files in them, one after another. Nothing is
 * unpacked to the disk, so names cannot lead anywhere, and memory is taken only for bytes that are
 * there.
 *
 * <p>A library that reads every archive there is would bring three more with it into every user's
 * program, to read two published files.
 */
@NullMarked
package dev.convoke.runtime.data.tar;

import org.jspecify.annotations.NullMarked;
