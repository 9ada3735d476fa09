package golden;

import dev.convoke.dsl.StepOrder;
import javax.annotation.processing.Generated;

/** The order of the steps of {@link Widening}. */
@Generated(
    value = "dev.convoke.processor.NetworkProcessor",
    comments = "from golden.EveryOperation.Widening")
@StepOrder({"narrow", "wide"})
interface EveryOperation_WideningSteps {}
