package dev.convoke.runtime.session;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.util.Map;

/**
 * What TensorFlow's native library only takes from the environment of the process, which Java
 * itself cannot change. Values that a user has set stay.
 */
public final class NativeSettings {

  private static final Map<String, String> DEFAULTS =
      Map.of(
          // By itself TensorFlow uses oneDNN only on processors with AVX-512 VNNI or later. With
          // AVX2 it makes a step of ResNet-20 about twice as fast.
          "TF_ENABLE_ONEDNN_OPTS", "1",
          // 2: errors. The warnings speak to those who build TensorFlow.
          "TF_CPP_MIN_LOG_LEVEL", "2");

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

  /** The C library; public because JNA implements it in another package. */
  public interface CLibrary extends Library {
    /** Sets a variable of the environment unless it is set and {@code overwrite} is 0. */
    int setenv(String name, String value, int overwrite);
  }
}
