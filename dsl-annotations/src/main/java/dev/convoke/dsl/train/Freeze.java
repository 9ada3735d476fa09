package dev.convoke.dsl.train;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Keeps the weights of some steps as they are.
 *
 * <p>Errors: {@code UnknownStep}, {@code ListedTwice}, {@code FreezesNothing}, {@code
 * NothingToTrain}, {@code TrainMissing}.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Freeze {
  /**
   * Paths of steps, such as {@code conv1} or {@code stage1/1}; all that lies below one is frozen
   * with it.
   */
  String[] value();
}
