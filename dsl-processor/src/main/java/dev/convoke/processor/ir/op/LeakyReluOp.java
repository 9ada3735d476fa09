package dev.convoke.processor.ir.op;

/**
 * A rectifier that leaks.
 *
 * @param slope below 0
 */
public record LeakyReluOp(double slope) implements Op {}
