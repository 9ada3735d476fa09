package golden;

import dev.convoke.dsl.StepOrder;
import javax.annotation.processing.Generated;

/** The order of the steps of {@link PlainPadded}. */
@Generated(value = "dev.convoke.processor.NetworkProcessor", comments = "from golden.PlainPadded")
@StepOrder({"scope", "images", "tf", "pool", "head"})
interface PlainPaddedSteps {}
