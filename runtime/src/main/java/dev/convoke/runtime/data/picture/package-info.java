/**
 * Pictures in files: what their headers say, and the operations that decode them, turn them upright
 * and rescale them. All that reads pictures, for training, evaluating or predicting, reads them
 * here, so that a network always sees the same pixels of a file.
 */
@NullMarked
package dev.convoke.runtime.data.picture;

import org.jspecify.annotations.NullMarked;
