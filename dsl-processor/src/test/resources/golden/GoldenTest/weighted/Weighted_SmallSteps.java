package golden;

import dev.convoke.dsl.StepOrder;
import javax.annotation.processing.Generated;

/** The order of the steps of {@link Weighted.Small}. */
@Generated(
    value = "dev.convoke.processor.NetworkProcessor",
    comments = "from golden.Weighted.Small")
@StepOrder({"value"})
interface Weighted_SmallSteps {}
