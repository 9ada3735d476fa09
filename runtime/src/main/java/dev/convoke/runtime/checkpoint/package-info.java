/**
 * Checkpoints on disk: written so that a crash at any moment leaves the last good one intact, read
 * only after their digests agree.
 *
 * <p>A checkpoint is a directory {@code step-0000000123} with TensorFlow's files of the variables,
 * {@code state.json} and {@code SHA256SUMS}, which {@code sha256sum -c} checks as well.
 */
@NullMarked
package dev.convoke.runtime.checkpoint;

import org.jspecify.annotations.NullMarked;
