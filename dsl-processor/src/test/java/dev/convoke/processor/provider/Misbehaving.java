package dev.convoke.processor.provider;

import dev.convoke.dsl.Operation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An operation whose provider answers one question wrongly. */
@Operation
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Misbehaving {
  Question value();

  /** Which of the wrong answers. */
  int[] answer();

  /** What the stages ask a provider. */
  enum Question {
    READ("read"),
    KIND("kind"),
    FAMILY("family"),
    NAME("name"),
    CONFIGURATION("configuration"),
    SHAPE("shape"),
    COST("cost"),
    MEMORY("memory"),
    EMIT("emit"),
    TENSOR_FLOW_OPERATIONS("tensorFlowOperations");

    private final String method;

    Question(String method) {
      this.method = method;
    }

    /** The provider's method. */
    String method() {
      return method;
    }
  }
}
