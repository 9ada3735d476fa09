package dev.convoke.processor.ir.op;

/** Zeros around a map. */
public record PadOp(int top, int bottom, int left, int right) implements Op {}
