package dev.convoke.runtime.data.list;

import dev.convoke.description.NameList;
import dev.convoke.runtime.data.folder.ClassNames;
import dev.convoke.runtime.data.folder.PictureNames;
import dev.convoke.runtime.disk.Disk;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.TooLittleMemory;
import dev.convoke.runtime.problem.UsageException;
import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A list of pictures with the name of a class for each.
 *
 * <p>Paths are relative to the folder of the list, and may lead out of it. A picture that is listed
 * twice is refused: where part of the pictures is held out, it could be learned from and measured
 * on.
 */
final class PictureList {

  private static final int LONGEST_SHOWN = 60;
  private static final Pattern ADDRESS = Pattern.compile("(?i)(https?|ftp|file|s3|gs)://");

  private final Path file;
  private final Path folder;
  private final DistinctTexts names = new DistinctTexts();
  private final DistinctTexts classes = new DistinctTexts();
  private int count;
  private int[] lines = new int[64];
  private int[] classNumbers = new int[64];

  private PictureList(Path file, Path folder) {
    this.file = file;
    this.folder = folder;
  }

  /**
   * Reads a list.
   *
   * @throws UsageException with the line in which something is wrong
   */
  static PictureList read(Path file) {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
      Path real = file.toRealPath(); // so that .. leads to where the system says
      PictureList list = new PictureList(file, real.resolveSibling(""));
      ListLines lines = new ListLines(new CsvRecords(bytes, file), file, 1);
      Optional<ListLine> first = lines.next();
      for (Optional<ListLine> line = first; line.isPresent(); line = lines.next()) {
        list.add(line.get());
      }
      if (!lines.hasHeader()) {
        list.requireNoHeader(first);
      }
      return list.requirePictures();
    } catch (IOException unreadable) {
      throw new UsageException(
          Problem.of(file + ": the list cannot be read")
              .expected("a text that you may read")
              .found(Disk.reason(unreadable))
              .fix("check the file"),
          unreadable);
    } catch (OutOfMemoryError tooLittle) {
      throw TooLittleMemory.of("the list " + file, tooLittle);
    }
  }

  private PictureList requirePictures() {
    if (count > 0) {
      return this;
    }
    throw new UsageException(
        Problem.of(file + ": no pictures")
            .expected("lines with path,label")
            .found("a list without any")
            .fix("write a line for each picture"));
  }

  /** A header with other words is a line of a picture that is not there, and no damaged picture. */
  private void requireNoHeader(Optional<ListLine> first) {
    if (count < 2 || isPicture(0) || !isPicture(1) || Files.exists(folder.resolve(name(0)))) {
      return;
    }
    ListLine line = first.orElseThrow();
    throw new UsageException(
        ListLine.problem(file, line.number(), "this looks like a header")
            .expected("path,label, or no header")
            .found(shown(line.path()) + "," + line.fields().get(0))
            .fix("call the columns path,label, or remove the line"));
  }

  private boolean isPicture(int number) {
    return PictureNames.isPicture(name(number));
  }

  private void add(ListLine line) throws IOException {
    int number = names.add(name(line));
    int classNumber = classes.add(line.fields().get(0));
    if (number < count) {
      throw new UsageException(listedTwice(line, number, classNumber));
    }
    if (count == lines.length) {
      lines = Arrays.copyOf(lines, 2 * count);
      classNumbers = Arrays.copyOf(classNumbers, 2 * count);
    }
    lines[count] = line.number();
    classNumbers[count] = classNumber;
    count++;
  }

  /** The path below the folder, or out of it, with {@code /} between its parts. */
  private String name(ListLine line) {
    try {
      Path path = folder.resolve(line.path()).normalize();
      requirePathOfSystem(line, path);
      return name(folder.relativize(path));
    } catch (IllegalArgumentException noPath) { // of this system, or on another drive
      throw new UsageException(
          ListLine.problem(file, line.number(), "not a path that this system can have")
              .expected("a path from " + folder)
              .found(shown(line.path()))
              .fix("correct the path; with other letters than English ones, set LC_ALL=C.UTF-8"),
          noPath);
    }
  }

  /** What another system or a browser would find is not looked for, and no damaged picture. */
  private void requirePathOfSystem(ListLine line, Path path) {
    boolean isAddress = ADDRESS.matcher(line.path()).lookingAt();
    boolean isOfWindows = line.path().contains("\\") && File.separatorChar != '\\';
    if (!isAddress && !(isOfWindows && Files.notExists(path))) {
      return;
    }
    String what = isAddress ? "an address instead of a path" : "\\ between folders instead of /";
    throw new UsageException(
        ListLine.problem(file, line.number(), what)
            .expected("a path from " + folder + ", such as scans/0001.png")
            .found(shown(line.path()))
            .fix(
                isAddress
                    ? "download the pictures, and write their paths"
                    : "write / for each \\ in the list, and the path that this system has"));
  }

  private Problem listedTwice(ListLine line, int number, int classNumber) throws IOException {
    String before = classes.text(classNumbers[number]);
    boolean isSame = classNumber == classNumbers[number];
    return ListLine.problem(
            file,
            line.number(),
            "a picture that is listed before" + (isSame ? "" : ", with another label"))
        .expected("each picture once")
        .found(shown(writtenIn(lines[number])) + ", " + before + " in line " + lines[number])
        .more(shown(line.path()) + ", " + line.fields().get(0) + " in line " + line.number())
        .fix("remove one of the two lines");
  }

  /** The path in a line as it is written there: only how it is understood is in memory. */
  private String writtenIn(int number) throws IOException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
      ListLines again = new ListLines(new CsvRecords(bytes, file), file, 1);
      ListLine line = again.next().orElseThrow();
      while (line.number() < number) {
        line = again.next().orElseThrow();
      }
      return line.path();
    }
  }

  private static String shown(String path) {
    return path.length() > LONGEST_SHOWN
        ? "…" + path.substring(path.length() - LONGEST_SHOWN)
        : path;
  }

  Path file() {
    return file;
  }

  /** The folder from which paths lead to pictures. */
  Path folder() {
    return folder;
  }

  int count() {
    return count;
  }

  /** Path of a picture from the folder, with {@code /} between its parts. */
  String name(int picture) {
    return names.text(picture);
  }

  /** The line that names a picture, by its path from the folder. */
  int line(Path path) {
    return lines[names.numberOf(name(path))];
  }

  private static String name(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  /** The classes that occur, in the order of their names' code points. */
  List<String> classes() {
    return IntStream.range(0, classes.count())
        .mapToObj(classes::text)
        .sorted(ClassNames.BY_CODE_POINTS)
        .toList();
  }

  /**
   * The label of each picture.
   *
   * @param ofNames classes in the order of their labels
   * @throws UsageException where a picture is of another class
   */
  int[] labels(List<String> ofNames) {
    Map<String, Integer> labelOf = new HashMap<>();
    ofNames.forEach(name -> labelOf.put(name, labelOf.size()));
    int[] labels = new int[count];
    for (int picture = 0; picture < count; picture++) {
      Integer label = labelOf.get(classes.text(classNumbers[picture]));
      if (label == null) {
        throw new UsageException(unknownClass(picture, ofNames));
      }
      labels[picture] = label;
    }
    return labels;
  }

  private Problem unknownClass(int picture, List<String> ofNames) {
    return ListLine.problem(file, lines[picture], "a class that the training list does not have")
        .expected("classes that are trained: " + NameList.of(ofNames))
        .found(classes.text(classNumbers[picture]))
        .fix("add pictures of it to the training list, or remove the line");
  }
}
