package dev.convoke.processor.ir.op;

/**
 * Adds what enters a residual unit to its branch where both have one shape; elsewhere the branch
 * alone (Sandler et al. 2018, arXiv 1801.04381, figure 4). Inputs: branch, entering.
 */
public record AddIfSameShapeOp() implements Op {}
