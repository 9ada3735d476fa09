/**
 * One step of training, as a chain that is built into a graph once:
 *
 * <pre>
 * logits and labels → {@link dev.convoke.runtime.step.Objective} → {@link
 * dev.convoke.runtime.step.Gradients} → {@link dev.convoke.runtime.step.GradientTransform}s, in order → {@link
 * dev.convoke.runtime.step.UpdateRule}
 * </pre>
 *
 * <p>Knows nothing of data sets, epochs and checkpoints: whoever runs a {@link
 * dev.convoke.runtime.step.TrainingStep} has those.
 */
@NullMarked
package dev.convoke.runtime.step;

import org.jspecify.annotations.NullMarked;
