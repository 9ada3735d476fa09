package dev.convoke.runtime.run;

import dev.convoke.runtime.disk.Disk;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Sees to it that one process, and one thread of it, trains in a run directory at a time. Reading a
 * run needs no lock.
 *
 * <p>The operating system holds the lock and takes it back when the process ends, however it ends.
 * The file {@code run.lock} stays and has no meaning of its own; it says who holds the lock, for
 * messages. The lock holds between containers that share a directory of one machine, and between
 * machines over NFS 4 and SMB. A file system that knows no locks gives a warning instead.
 */
final class RunLock implements AutoCloseable {

  static final String FILE = "run.lock";

  // Beyond the text: Windows keeps others from reading what is locked.
  private static final long POSITION = 1 << 30;
  private static final int LONGEST_TEXT = 4096;

  // POSIX takes a lock back when its process closes any channel of the file, so within a process
  // the file must not be opened twice.
  private static final Map<Path, LockHolder> HELD_HERE = new ConcurrentHashMap<>();

  private static final Set<FileChannel> NEVER_CLOSED = ConcurrentHashMap.newKeySet();

  private final Path key;
  private final Optional<FileChannel> channel;

  private RunLock(Path key, Optional<FileChannel> channel) {
    this.key = key;
    this.channel = channel;
  }

  /**
   * Takes the lock of a directory, or says who has it.
   *
   * @param warnings hears that the file system knows no locks
   * @throws UsageException where another process or thread has it, or the file cannot be written
   */
  static RunLock acquire(Path directory, Consumer<Problem> warnings) {
    Path key = realPath(directory);
    LockHolder here = LockHolder.here();
    LockHolder other = HELD_HERE.putIfAbsent(key, here);
    if (other != null) {
      throw taken(directory, Optional.of(other));
    }
    try {
      return new RunLock(key, locked(directory, here, warnings));
    } catch (RuntimeException notLocked) {
      HELD_HERE.remove(key);
      throw notLocked;
    }
  }

  /** Gives the lock back. */
  @Override
  public void close() {
    try {
      if (channel.isPresent()) {
        channel.get().truncate(0);
        channel.get().close();
      }
    } catch (IOException failed) {
      // Whatever the disk says, closing has given the lock back.
    } finally {
      HELD_HERE.remove(key);
    }
  }

  private static Optional<FileChannel> locked(
      Path directory, LockHolder here, Consumer<Problem> warnings) {
    FileChannel channel = open(directory.resolve(FILE));
    try {
      Optional<FileLock> lock = tryLock(channel, directory, warnings);
      if (lock.isEmpty()) {
        close(channel);
        return Optional.empty();
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(here.text().getBytes(StandardCharsets.UTF_8)), 0);
      return Optional.of(channel);
    } catch (IOException failed) {
      close(channel);
      throw cannotWrite(directory.resolve(FILE), failed);
    } catch (OverlappingFileLockException ofThisProcess) {
      // Another class loader has classes of its own, and HELD_HERE with them. To close the channel
      // would take its lock back.
      NEVER_CLOSED.add(channel);
      throw taken(directory, holder(channel));
    } catch (RuntimeException failed) {
      close(channel);
      throw failed;
    }
  }

  /** Empty where the file system knows no locks. */
  private static Optional<FileLock> tryLock(
      FileChannel channel, Path directory, Consumer<Problem> warnings) {
    FileLock lock;
    try {
      lock = channel.tryLock(POSITION, 1, false);
    } catch (IOException noLocks) {
      warnings.accept(
          Problem.of(directory + ": a second process could train this run at the same time")
              .found("a file system that cannot lock files: " + Disk.reason(noLocks)));
      return Optional.empty();
    }
    if (lock == null) {
      throw taken(directory, holder(channel));
    }
    return Optional.of(lock);
  }

  private static Optional<LockHolder> holder(FileChannel channel) {
    ByteBuffer bytes = ByteBuffer.allocate(LONGEST_TEXT);
    try {
      channel.read(bytes, 0);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
    return LockHolder.parse(new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8));
  }

  private static UsageException taken(Path directory, Optional<LockHolder> holder) {
    String found = holder.map(LockHolder::words).orElse("a process that left no name");
    return new UsageException(
        Problem.of(directory + ": this run is being trained")
            .expected("a run that is not being trained")
            .found(found)
            .fix(fix(holder, LockHolder.here())));
  }

  private static String fix(Optional<LockHolder> holder, LockHolder here) {
    boolean canBeEnded =
        holder.isPresent() && holder.get().sameHostAs(here) && !holder.get().sameProcessAs(here);
    return canBeEnded
        ? "wait until it is done, or end it with kill "
            + holder.get().pid()
            + ", which makes it write a checkpoint first"
        : "wait until it is done";
  }

  private static FileChannel open(Path file) {
    if (Files.exists(file) && !Files.isRegularFile(file)) { // a pipe could wait for its other end
      throw new UsageException(
          Problem.of(file + ": not a file")
              .expected("the lock of the run, or nothing")
              .found(Disk.kind(file))
              .fix("move it away, and try again"));
    }
    try {
      return FileChannel.open(
          file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } catch (IOException failed) {
      throw cannotWrite(file, failed);
    }
  }

  private static UsageException cannotWrite(Path file, IOException failed) {
    return new UsageException(
        Problem.of(file + ": cannot be written")
            .found(Disk.reason(failed))
            .fix("make the directory one that you may write to"),
        failed);
  }

  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Path realPath(Path directory) {
    try {
      return directory.toRealPath();
    } catch (IOException notThere) {
      return directory.toAbsolutePath().normalize();
    }
  }
}
