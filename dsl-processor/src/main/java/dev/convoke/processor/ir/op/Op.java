package dev.convoke.processor.ir.op;

/**
 * A primitive operation, all numbers plain. Each has a line in every registry; {@code
 * CompletenessTest} names what is missing.
 */
public sealed interface Op
    permits ActivationOp,
        AddOp,
        BatchNormOp,
        ConvOp,
        DenseOp,
        DropoutOp,
        FlattenOp,
        GlobalPoolOp,
        PoolOp,
        ShortcutOp {}
