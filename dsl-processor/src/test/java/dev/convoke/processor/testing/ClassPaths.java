package dev.convoke.processor.testing;

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
import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.tensorflow.Operand;
import org.tensorflow.internal.c_api.TF_Output;
import org.tensorflow.ndarray.Shape;

/** The few jars and folders that compilations under test need: short paths compile fast. */
public final class ClassPaths {

  /** What a network's source names. */
  public static final List<Path> LANGUAGE = locations(Network.class);

  /** What generated code names, and the operations of the tests' own. */
  public static final List<Path> RUNTIME =
      locations(
          Network.class,
          ClassPaths.class,
          NetworkDescription.class,
          NetworkDefinition.class,
          NullMarked.class,
          Operand.class,
          Shape.class,
          TF_Output.class,
          org.bytedeco.javacpp.Pointer.class,
          com.google.protobuf.Message.class);

  /** What generated tests name, too. */
  public static final List<Path> TESTS =
      Stream.concat(
              RUNTIME.stream(),
              locations(Test.class, AssertionFailedError.class, API.class).stream())
          .toList();

  /** The processor and its libraries. */
  public static final List<Path> PROCESSOR =
      locations(
          NetworkProcessor.class,
          Network.class,
          NetworkDescription.class,
          JavaFile.class,
          Gson.class);

  private ClassPaths() {}

  /** The path as compilers take it. */
  public static String text(List<Path> path) {
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
