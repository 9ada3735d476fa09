package dev.convoke.processor.ir.op;

/**
 * Joins what enters a highway unit, the first input, with what its block makes of it, the second.
 *
 * @param gate rows and columns of the gate's kernel; a vector's gate is a dense layer
 * @param gateBias the gate's bias at first
 */
public record HighwayOp(int gate, double gateBias) implements Op {}
