package dev.convoke.processor.operation;

import dev.convoke.processor.ir.op.Op;

/**
 * An operation from outside.
 *
 * @param rules what its provider says of it
 * @param numbers as the provider reads them
 * @param configuration what of them changes what it computes
 */
public record ProvidedOp(
    PrimitiveOperation<ProvidedOp> rules, Record numbers, Configuration configuration)
    implements Op {}
