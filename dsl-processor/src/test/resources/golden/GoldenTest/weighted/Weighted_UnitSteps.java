package golden;

import dev.convoke.dsl.StepOrder;
import javax.annotation.processing.Generated;

/** The order of the steps of {@link Weighted.Unit}. */
@Generated(value = "dev.convoke.processor.NetworkProcessor", comments = "from golden.Weighted.Unit")
@StepOrder({"conv", "trained"})
interface Weighted_UnitSteps {}
