package dev.convoke.runtime.session;

import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What TensorFlow's native library only takes from the environment of the process, which Java
 * itself cannot change. Values that a user has set stay.
 */
public final class NativeSettings {

  private static final String ONE_DNN = "TF_ENABLE_ONEDNN_OPTS";
  private static final String LOG_LEVEL = "TF_CPP_MIN_LOG_LEVEL";

  private static final Map<String, String> DEFAULTS =
      Map.of(
          // By itself TensorFlow uses oneDNN only on processors with AVX-512 VNNI or later. With
          // AVX2 it makes a step of ResNet-20 about twice as fast.
          ONE_DNN,
          "1",
          // 2: errors. The warnings speak to those who build TensorFlow.
          LOG_LEVEL,
          "2");

  private NativeSettings() {}

  /** Sets the defaults. To be called before TensorFlow is used first; later it has no effect. */
  public static void apply() {
    if (!Platform.isLinux()) {
      return;
    }
    try {
      CLibrary c = Native.load("c", CLibrary.class);
      DEFAULTS.forEach((name, value) -> c.setenv(name, value, 0));
    } catch (LinkageError e) {
      // JNA found no place to unpack its library: slower and noisier, but right.
    }
  }

  /** Whether TensorFlow finds oneDNN switched on, after the defaults are set. */
  public static OneDnn oneDnn() {
    apply();
    String value = environment().toLowerCase(Locale.ROOT);
    return switch (value) {
      case "1", "true" -> OneDnn.ON;
      case "0", "false" -> OneDnn.OFF;
      default -> OneDnn.BY_PROCESSOR; // as TensorFlow reads it
    };
  }

  /** Whether the user has asked for more than TensorFlow's errors. */
  static boolean wantsMessages() {
    String level = Optional.ofNullable(System.getenv(LOG_LEVEL)).orElse("2");
    return level.equals("0") || level.equals("1");
  }

  /** What the C library has, which Java does not hear of. */
  private static String environment() {
    String ofJava = Optional.ofNullable(System.getenv(ONE_DNN)).orElse("");
    if (!Platform.isLinux()) {
      return ofJava;
    }
    try {
      CLibrary c = Native.load("c", CLibrary.class);
      return Optional.ofNullable(c.getenv(ONE_DNN)).orElse("");
    } catch (LinkageError e) {
      return ofJava;
    }
  }
}
