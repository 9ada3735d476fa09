package dev.convoke.processor.provider;

import dev.convoke.dsl.Operation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** x·sigmoid(βx) with a trained β for each channel: an operation that Convoke does not know. */
@Operation
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Swish {
  double beta() default 1;

  int most() default 1024;
}
