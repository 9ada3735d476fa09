package dev.convoke.processor.ir.op;

/**
 * Every stride-th pixel of a map, with channels of zeros behind its own (He et al. 2015, arXiv
 * 1512.03385, section 3.3, option A).
 *
 * @param channels of the output
 */
public record ZeroPadShortcutOp(int stride, int channels) implements Op {}
