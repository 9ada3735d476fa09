package dev.convoke.runtime.session;

import com.sun.jna.Library;
import org.jspecify.annotations.Nullable;

/** The environment of the process and its file descriptors. */
interface CLibrary extends Library {

  /** Sets a variable of the environment unless it is set and {@code overwrite} is 0. */
  int setenv(String name, String value, int overwrite);

  /** A variable of the environment, or {@code null} where it is not set. */
  @Nullable String getenv(String name);

  /** Another descriptor of the same file. */
  int dup(int descriptor);

  /** Makes {@code to} a descriptor of what {@code from} is one of. */
  int dup2(int from, int to);

  /** Opens a file for writing, empty. */
  int creat(String path, int mode);

  /** Writes, where the descriptor is for writing; otherwise, even nothing is too much. */
  long write(int descriptor, byte[] bytes, long count);

  /** Ends the use of a descriptor. */
  int close(int descriptor);
}
