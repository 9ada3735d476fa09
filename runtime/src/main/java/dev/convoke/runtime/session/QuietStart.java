package dev.convoke.runtime.session;

import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.tensorflow.Graph;
import org.tensorflow.Session;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.op.Ops;
import org.tensorflow.proto.ConfigProto;

/**
 * Keeps to itself what TensorFlow's native library prints on standard error when its first graph
 * runs, such as {@code MLIR V1 optimization pass is not enabled}: it is meant for those who build
 * TensorFlow, and no setting silences all of it. So the first graph is one of ours, and meanwhile
 * standard error is a file. Errors in it are printed afterwards, and so is all that others printed.
 * Where the library ends the whole process meanwhile, its last words stay in that file, {@code
 * convoke*.err} in the directory for temporary files.
 */
public final class QuietStart {

  /**
   * Told at level "information" or "warning", in either of the library's two formats. One message
   * has a second line, without anything before it.
   */
  private static final Pattern CHATTER =
      Pattern.compile(
          "^(?:[IW]\\d{4} \\d\\d:\\d\\d:.*"
              + "|\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d+: [IW] .*"
              + "|WARNING: All log messages before absl::InitializeLog\\(\\).*)"
              + "(?:\\RTo enable the following instructions: .*)?\\R?",
          Pattern.MULTILINE);

  private static final int STANDARD_ERROR = 2;
  private static final int OWNER_ONLY = 0600;

  private static final byte[] NOTHING = {};

  private static boolean started;

  private QuietStart() {}

  /**
   * Runs the first graph of this process, once the native library is loaded; later calls do
   * nothing. A user who has set {@code TF_CPP_MIN_LOG_LEVEL} to less than 2 wants to read all of it
   * and does.
   *
   * @param options of the sessions to come: threads belong to the process, and the first session
   *     says how many there are
   */
  public static synchronized void run(ConfigProto options) {
    if (started) {
      return;
    }
    started = true;
    if (Platform.isWindows() || NativeSettings.wantsMessages()) {
      return;
    }
    Path file;
    try {
      file = Files.createTempFile("convoke", ".err");
    } catch (IOException noPlace) {
      return; // noisier, but right
    }
    try {
      runInto(file, options);
    } catch (LinkageError | TensorFlowException failed) {
      // noisier, but right: what cannot be used fails again where it is needed
    } finally {
      show(file);
    }
  }

  private static void runInto(Path file, ConfigProto options) {
    CLibrary c = Native.load("c", CLibrary.class);
    if (c.write(STANDARD_ERROR, NOTHING, 0) < 0) {
      // The process was started without a standard error, and this is a file that Java reads.
      return;
    }
    int saved = c.dup(STANDARD_ERROR);
    int descriptor = saved < 0 ? -1 : c.creat(file.toString(), OWNER_ONLY);
    try {
      if (descriptor >= 0 && c.dup2(descriptor, STANDARD_ERROR) >= 0) {
        try (Graph graph = new Graph();
            Session session = new Session(graph, options)) {
          session.run(Ops.create(graph).noOp());
        } finally {
          c.dup2(saved, STANDARD_ERROR);
        }
      }
    } finally {
      close(c, saved);
      close(c, descriptor);
    }
  }

  private static void close(CLibrary c, int descriptor) {
    if (descriptor >= 0) {
      c.close(descriptor);
    }
  }

  /** Prints what was kept back, byte for byte: another thread may have written in any encoding. */
  private static void show(Path file) {
    try {
      System.err.write(unlessChatter(Files.readAllBytes(file)));
      System.err.flush();
      Files.delete(file);
    } catch (IOException unreadable) {
      // a temporary file that is gone
    }
  }

  /** The lines that a user is to see. */
  static byte[] unlessChatter(byte[] printed) {
    // Latin-1 has a character for each byte, so that all others come out as they came in.
    return CHATTER
        .matcher(new String(printed, StandardCharsets.ISO_8859_1))
        .replaceAll("")
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
