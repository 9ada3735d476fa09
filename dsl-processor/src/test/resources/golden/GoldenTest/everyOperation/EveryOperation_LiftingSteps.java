package golden;

import dev.convoke.dsl.StepOrder;
import javax.annotation.processing.Generated;

/** The order of the steps of {@link EveryOperation.Lifting}. */
@Generated(
    value = "dev.convoke.processor.NetworkProcessor",
    comments = "from golden.EveryOperation.Lifting")
@StepOrder({"lifted"})
interface EveryOperation_LiftingSteps {}
