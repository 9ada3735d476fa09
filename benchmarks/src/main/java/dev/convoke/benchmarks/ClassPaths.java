package dev.convoke.benchmarks;

import com.google.gson.Gson;
import com.palantir.javapoet.JavaFile;
import dev.convoke.description.NetworkDescription;
import dev.convoke.dsl.Network;
import dev.convoke.processor.NetworkProcessor;
import dev.convoke.runtime.NetworkDefinition;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.NullMarked;
import org.tensorflow.Operand;
import org.tensorflow.internal.c_api.TF_Output;
import org.tensorflow.ndarray.Shape;

/** What compilations under measurement need, and no more. */
final class ClassPaths {

  /** What generated code names. */
  static final List<Path> RUNTIME =
      locations(
          Network.class,
          NetworkDescription.class,
          NetworkDefinition.class,
          NullMarked.class,
          Operand.class,
          Shape.class,
          TF_Output.class,
          Pointer.class);

  /** The processor and its libraries. */
  static final List<Path> PROCESSOR =
      locations(
          NetworkProcessor.class,
          Network.class,
          NetworkDescription.class,
          JavaFile.class,
          Gson.class);

  private ClassPaths() {}

  /** The path as compilers take it. */
  static String text(List<Path> path) {
    return path.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private static List<Path> locations(Class<?>... classes) {
    return Stream.of(classes).map(ClassPaths::location).distinct().toList();
  }

  private static Path location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
