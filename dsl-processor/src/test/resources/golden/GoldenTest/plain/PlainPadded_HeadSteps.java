package golden;

import dev.convoke.dsl.StepOrder;
import javax.annotation.processing.Generated;

/** The order of the steps of {@link PlainPadded.Head}. */
@Generated(
    value = "dev.convoke.processor.NetworkProcessor",
    comments = "from golden.PlainPadded.Head")
@StepOrder({"input", "kernel"})
interface PlainPadded_HeadSteps {}
