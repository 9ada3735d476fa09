package golden;

import dev.convoke.dsl.StepOrder;
import javax.annotation.processing.Generated;

/** The order of the steps of {@link Projecting}. */
@Generated(value = "dev.convoke.processor.NetworkProcessor", comments = "from golden.Projecting")
@StepOrder({"conv1", "pool1", "conv2", "conv3", "pool", "fc"})
interface ProjectingSteps {}
