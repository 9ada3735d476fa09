package golden;

import dev.convoke.dsl.StepOrder;
import javax.annotation.processing.Generated;

/** The order of the steps of {@link SmallResNet}. */
@Generated(value = "dev.convoke.processor.NetworkProcessor", comments = "from golden.SmallResNet")
@StepOrder({"stem", "stage1", "stage2", "stage3", "pool", "logits"})
interface SmallResNetSteps {}
