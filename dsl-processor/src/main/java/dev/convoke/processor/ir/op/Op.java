package dev.convoke.processor.ir.op;

/**
 * A primitive operation, all numbers plain. Each has a line in every registry; {@code
 * CompletenessTest} names what is missing.
 */
public sealed interface Op
    permits ActivationOp,
        AddIfSameShapeOp,
        AddOp,
        BatchNormOp,
        ConcatOp,
        ConvOp,
        DenseOp,
        DepthwiseConvOp,
        DropPathOp,
        DropoutOp,
        FlattenOp,
        GlobalPoolOp,
        GroupNormOp,
        HighwayOp,
        IdentityConvOp,
        LayerNormOp,
        LeakyReluOp,
        LocalResponseNormOp,
        MultiplyOp,
        PReluOp,
        PadOp,
        PoolOp,
        ProvidedOp,
        ScaleOp,
        SeparableConvOp,
        ShortcutOp,
        SqueezeExciteOp,
        UpsampleOp {}
