package golden;

import dev.convoke.dsl.StepOrder;
import javax.annotation.processing.Generated;

/** The order of the steps of {@link EveryOperation.Bending}. */
@Generated(
    value = "dev.convoke.processor.NetworkProcessor",
    comments = "from golden.EveryOperation.Bending")
@StepOrder({"bent"})
interface EveryOperation_BendingSteps {}
