package dev.convoke.runtime.metric;

/**
 * How a network does on a set of images.
 *
 * @param count images
 * @param loss mean cross entropy
 * @param top1 fraction of images whose class has the largest posterior
 * @param top5 fraction of images whose class is among the five largest posteriors; 1 for up to five
 *     classes
 */
public record Evaluation(int count, double loss, double top1, double top5) {}
