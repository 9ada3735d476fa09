package golden;

import dev.convoke.dsl.StepOrder;
import javax.annotation.processing.Generated;

/** The order of the steps of {@link EveryOperation}. */
@Generated(
    value = "dev.convoke.processor.NetworkProcessor",
    comments = "from golden.EveryOperation")
@StepOrder({"stem", "branch", "merged", "kernels", "factorized", "sum", "projected", "padded",
        "identity", "scaled", "unscaled", "preActivated", "activated", "gate", "gated", "joined",
        "depthwise", "separable", "unchanged", "enlarged", "tall", "largest", "flat", "carried",
        "pooled", "summed", "hidden", "logits"})
interface EveryOperationSteps {}
