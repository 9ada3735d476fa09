package dev.convoke.runtime.data.folder;

import dev.convoke.runtime.data.folder.FolderScan.Unusable;
import dev.convoke.runtime.disk.AtomicFile;
import dev.convoke.runtime.disk.Disk;
import dev.convoke.runtime.problem.Counted;
import dev.convoke.runtime.problem.Printable;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How many damaged pictures a data set may have, and what is told of those that it has. */
final class Allowance {

  private final int most;
  private final String each;
  private final Path caches;
  private final PrintStream progress;
  private int damaged;

  /**
   * @param most pictures that may be left out, of all parts together
   * @param each what messages call what a picture is read from, such as {@code file}
   * @param caches where a list is left of more than a message shows
   * @param progress is told what was left out
   */
  Allowance(int most, String each, Path caches, PrintStream progress) {
    this.most = most;
    this.each = each;
    this.caches = caches;
    this.progress = progress;
  }

  /** Whether it is worth to look for damaged pictures that no header shows. */
  boolean allowsAny() {
    return most > 0;
  }

  /**
   * Takes what a part cannot use.
   *
   * @param where the part lies
   * @param files that it has in all
   * @throws UsageException where more are damaged than may be left out
   */
  void take(Path where, int files, List<Unusable> unusable) {
    damaged += unusable.size();
    if (unusable.isEmpty()) {
      return;
    }
    String found = Counted.of(unusable.size(), each) + String.format(Locale.ROOT, " of %,d", files);
    if (damaged > most) {
      Problem problem = Problem.of(where + ": " + found + " cannot be used").expected(expected());
      throw new UsageException(listed(problem, where, unusable).fix(fix(unusable.size() == files)));
    }
    Problem problem = Problem.of(where + ": " + found + " left out, as they are damaged");
    progress.println(listed(problem, where, unusable).render());
  }

  private String expected() {
    return most == 0
        ? "JPEG, PNG, BMP or GIF pictures"
        : "at most " + Counted.of(most, "damaged " + each) + ", as --skip-damaged says";
  }

  /** Leaving all out would leave nothing. */
  private String fix(boolean isAll) {
    return isAll
        ? "replace them, or name another place by --data-dir"
        : "replace or remove them, or leave them out with --skip-damaged " + damaged;
  }

  private Problem listed(Problem problem, Path where, List<Unusable> unusable) {
    Problem some = IntactPictures.listed(problem, unusable);
    return unusable.size() > IntactPictures.SHOWN
        ? written(where, unusable).map(list -> some.more("all are listed in " + list)).orElse(some)
        : some;
  }

  /** All of them in a file; none where it cannot be written, as the message matters more. */
  private Optional<Path> written(Path where, List<Unusable> unusable) {
    Path list = IndexCache.place(caches, where.toAbsolutePath().normalize(), ".damaged.txt");
    try {
      Disk.createDirectories(caches);
      AtomicFile.write(list, part -> write(part, unusable));
      return Optional.of(list);
    } catch (IOException noPlace) {
      return Optional.empty();
    }
  }

  private static void write(Path file, List<Unusable> unusable) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      for (Unusable one : unusable) {
        writer.write(Printable.of(one.name() + ": " + one.reason()) + "\n");
      }
    }
  }
}
