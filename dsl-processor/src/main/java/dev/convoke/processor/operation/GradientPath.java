package dev.convoke.processor.operation;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a gradient passes, put together of parts that an operation has or has not. */
public final class GradientPath {

  private GradientPath() {}

  /** Some TensorFlow operations, and those of a part if the operation has it. */
  public static Set<String> with(boolean isThere, Set<String> path, String... more) {
    return isThere
        ? Stream.concat(path.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet())
        : path;
  }
}
