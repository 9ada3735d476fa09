package dev.convoke.runtime.command.training;

/**
 * The length of the training that a trial is for.
 *
 * @param epochs as the network declares them
 * @param stepsPerEpoch full batches of all training images
 */
public record TrialLength(int epochs, int stepsPerEpoch) {}
