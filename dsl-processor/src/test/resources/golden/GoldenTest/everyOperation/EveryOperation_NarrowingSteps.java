package golden;

import dev.convoke.dsl.StepOrder;
import javax.annotation.processing.Generated;

/** The order of the steps of {@link EveryOperation.Narrowing}. */
@Generated(
    value = "dev.convoke.processor.NetworkProcessor",
    comments = "from golden.EveryOperation.Narrowing")
@StepOrder({"narrow", "middle", "wide"})
interface EveryOperation_NarrowingSteps {}
