package dev.convoke.runtime.session;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.tensorflow.Graph;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;

/**
 * Keeps to itself what TensorFlow's native library prints on standard error when its first graph
 * runs, such as {@code MLIR V1 optimization pass is not enabled}: it speaks to those who build
 * TensorFlow, and part of it no setting silences. So the first graph is one of ours, and meanwhile
 * standard error is a file. Errors in it are printed afterwards, and so is all that others printed.
 */
public final class QuietStart {

  /** Told at level "information" or "warning", in either of the library's two formats. */
  private static final Pattern CHATTER =
      Pattern.compile(
          "[IW]\\d{4} \\d\\d:\\d\\d:.*"
              + "|\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d+: [IW] .*"
              + "|WARNING: All log messages before absl::InitializeLog\\(\\).*");

  private static final int STANDARD_ERROR = 2;
  private static final int OWNER_ONLY = 0600;

  private static boolean started;

  private QuietStart() {}

  /**
   * Runs the first graph of this process; later calls do nothing. A user who has set {@code
   * TF_CPP_MIN_LOG_LEVEL} to less than 2 wants to read all of it and does.
   *
   * @throws LinkageError where the native library cannot be loaded
   */
  public static synchronized void run() {
    if (started) {
      return;
    }
    started = true;
    if (Platform.isWindows() || NativeSettings.wantsMessages()) {
      return;
    }
    DescriptorLibrary c;
    Path file;
    try {
      c = Native.load("c", DescriptorLibrary.class);
      file = Files.createTempFile("convoke", ".err");
    } catch (LinkageError | IOException noMeans) {
      return; // noisier, but right
    }
    try {
      runInto(file, c);
      unlessChatter(Files.readString(file, StandardCharsets.ISO_8859_1))
          .forEach(System.err::println);
      Files.delete(file);
    } catch (IOException unreadable) {
      // what was printed is lost with the file; what failed is thrown anyway
    }
  }

  private static void runInto(Path file, DescriptorLibrary c) {
    int saved = c.dup(STANDARD_ERROR);
    int descriptor = c.creat(file.toString(), OWNER_ONLY);
    if (saved < 0 || descriptor < 0) {
      return;
    }
    c.dup2(descriptor, STANDARD_ERROR);
    c.close(descriptor);
    try (Graph graph = new Graph();
        Session session = new Session(graph, SessionOptions.of(false))) {
      session.run(Ops.create(graph).noOp());
    } finally {
      c.dup2(saved, STANDARD_ERROR);
      c.close(saved);
    }
  }

  /** The lines that a user is to see. */
  static List<String> unlessChatter(String printed) {
    return printed.lines().filter(line -> !CHATTER.matcher(line).matches()).toList();
  }

  /** File descriptors; public because JNA implements it in another package. */
  public interface DescriptorLibrary extends Library {
    /** Another descriptor of the same file. */
    int dup(int descriptor);

    /** Makes {@code to} a descriptor of what {@code from} is one of. */
    int dup2(int from, int to);

    /** Opens a file for writing, empty. */
    int creat(String path, int mode);

    /** Ends the use of a descriptor. */
    int close(int descriptor);
  }
}
