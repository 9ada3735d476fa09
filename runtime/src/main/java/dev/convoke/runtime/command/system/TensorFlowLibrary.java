package dev.convoke.runtime.command.system;

import dev.convoke.runtime.problem.Counted;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import dev.convoke.runtime.run.RunEnvironment;
import dev.convoke.runtime.session.NativeSettings;
import dev.convoke.runtime.session.QuietStart;
import dev.convoke.runtime.session.SessionOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;
import org.tensorflow.TensorFlow;
import org.tensorflow.internal.c_api.TF_DeviceList;
import org.tensorflow.internal.c_api.TF_Graph;
import org.tensorflow.internal.c_api.TF_Session;
import org.tensorflow.internal.c_api.TF_SessionOptions;
import org.tensorflow.internal.c_api.TF_Status;
import org.tensorflow.internal.c_api.global.tensorflow;
import org.tensorflow.proto.ConfigProto;

/**
 * TensorFlow's native library in this process.
 *
 * @param version of TensorFlow, such as {@code 2.18.0}
 * @param file where JavaCPP unpacked it or found it
 * @param gpuBuild whether it was built for NVIDIA GPUs
 * @param gpus names of the GPUs that it can use
 */
public record TensorFlowLibrary(
    String version, Optional<Path> file, boolean gpuBuild, List<String> gpus) {

  public TensorFlowLibrary {
    gpus = List.copyOf(gpus);
  }

  /**
   * Loads the library, which unpacks it at the first use.
   *
   * @param deterministic whether this process is to compute on one thread, so that sums are always
   *     taken in the same order
   * @throws UsageException if it is missing or does not fit this machine
   */
  public static TensorFlowLibrary load(boolean deterministic) {
    NativeSettings.apply();
    try {
      String version = UnpackedFiles.inTheirZone(TensorFlow::version);
      ConfigProto options = SessionOptions.of(deterministic);
      QuietStart.run(options);
      Optional<Path> file =
          Loader.getLoadedLibraries().entrySet().stream()
              .filter(entry -> entry.getKey().startsWith("tensorflow_cc"))
              .map(Map.Entry::getValue)
              .map(Path::of)
              .findFirst();
      boolean gpuBuild = file.map(path -> path.toString().contains("-gpu")).orElse(false);
      return new TensorFlowLibrary(
          version, file, gpuBuild, gpuBuild ? listGpus(options) : List.of());
    } catch (LinkageError failed) {
      throw new UsageException(notLoaded(failed), failed);
    }
  }

  /** One line for a person: {@code CPU, 8 cores} or the GPUs. */
  public String device() {
    return gpus.isEmpty()
        ? "CPU, " + Counted.of(Runtime.getRuntime().availableProcessors(), "core")
        : String.join(", ", gpus);
  }

  /** What a run that is trained here remembers of it. */
  public RunEnvironment environment() {
    return new RunEnvironment(version, device());
  }

  private static Problem notLoaded(LinkageError failed) {
    String platform = Loader.getPlatform();
    // Asked of the class loader: a class sees only the files of its own module.
    boolean onClassPath =
        Objects.requireNonNull(TensorFlowLibrary.class.getClassLoader())
                .getResource("org/tensorflow/internal/c_api/" + platform + "/")
            != null;
    Problem problem =
        Problem.of("TensorFlow's native library cannot be loaded")
            .expected("tensorflow-core-native-VERSION-" + platform + ".jar on the class path")
            .found(firstMessage(failed));
    return onClassPath
        ? problem.fix(
            "the jar is there: check free disk and rights of "
                + "~/.javacpp/cache (or set -Dorg.bytedeco.javacpp.cachedir=DIR)")
        : problem.fix(
            "add org.tensorflow:tensorflow-core-native with classifier "
                + platform
                + " in the version of tensorflow-core-api");
  }

  /** The innermost message: the outer ones say that a class could not be initialised. */
  private static String firstMessage(Throwable failed) {
    Throwable cause = failed;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = String.valueOf(cause.getMessage());
    boolean isMissingClass =
        cause instanceof NoClassDefFoundError || cause instanceof ClassNotFoundException;
    return isMissingClass ? "no class " + message.replace('/', '.') : message;
  }

  private static List<String> listGpus(ConfigProto sessionOptions) {
    byte[] config = sessionOptions.toByteArray();
    List<String> names = new ArrayList<>();
    try (TF_Status status = TF_Status.newStatus();
        TF_SessionOptions options = TF_SessionOptions.newSessionOptions();
        BytePointer configBytes = new BytePointer(config);
        TF_Graph graph = TF_Graph.newGraph()) {
      tensorflow.TF_SetConfig(options, configBytes, config.length, status);
      status.throwExceptionIfNotOK();
      try (TF_Session session = TF_Session.newSession(graph, options, status)) {
        status.throwExceptionIfNotOK();
        addGpus(session, status, names);
      }
    }
    return names;
  }

  private static void addGpus(TF_Session session, TF_Status status, List<String> names) {
    TF_DeviceList devices = tensorflow.TF_SessionListDevices(session, status);
    status.throwExceptionIfNotOK();
    for (int i = 0; i < tensorflow.TF_DeviceListCount(devices); i++) {
      if (tensorflow.TF_DeviceListType(devices, i, status).getString().equals("GPU")) {
        names.add(tensorflow.TF_DeviceListName(devices, i, status).getString());
      }
    }
    tensorflow.TF_DeleteDeviceList(devices);
  }
}
