package golden;

import dev.convoke.dsl.StepOrder;
import javax.annotation.processing.Generated;

/** The order of the steps of {@link Weighted}. */
@Generated(value = "dev.convoke.processor.NetworkProcessor", comments = "from golden.Weighted")
@StepOrder({"asTheNetwork", "grouped", "biased", "own", "heUniform", "heNormal", "lecunNormal",
        "residual", "composed", "overridden", "squeezed", "uniform", "frozen", "frozenBlock",
        "undecayed", "both", "pool", "logits"})
interface WeightedSteps {}
