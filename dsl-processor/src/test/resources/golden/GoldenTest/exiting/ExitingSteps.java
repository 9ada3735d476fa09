package golden;

import dev.convoke.dsl.StepOrder;
import javax.annotation.processing.Generated;

/** The order of the steps of {@link Exiting}. */
@Generated(value = "dev.convoke.processor.NetworkProcessor", comments = "from golden.Exiting")
@StepOrder({"stem", "middle", "exit", "top", "pool", "logits"})
interface ExitingSteps {}
