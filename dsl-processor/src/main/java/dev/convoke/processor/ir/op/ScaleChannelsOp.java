package dev.convoke.processor.ir.op;

/** A map, the first input, each channel of which is multiplied by an element of a vector. */
public record ScaleChannelsOp() implements Op {}
