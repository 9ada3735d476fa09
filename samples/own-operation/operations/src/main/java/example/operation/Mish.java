package example.operation;

import dev.convoke.dsl.Operation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** x·tanh(softplus(x)). Misra 2019, arXiv 1908.08681, equation 1. */
@Operation
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Mish {}
