package dev.convoke.runtime.graph;

import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * Logits beside a network's own, whose loss joins the network's while it trains.
 *
 * @param logits {@code [batch, classes]}
 * @param weight factor of their loss
 */
public record SideExit(Operand<TFloat32> logits, float weight) {}
