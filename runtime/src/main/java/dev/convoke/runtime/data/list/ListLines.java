package dev.convoke.runtime.data.list;

import dev.convoke.description.NameList;
import dev.convoke.runtime.data.folder.PictureNames;
import dev.convoke.runtime.data.list.CsvRecords.Csv;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The lines of a list: which column is the path and which ones are about the picture. A header says
 * so by a column that is called {@code path}, {@code file} or the like; without one, the path is
 * the first.
 */
final class ListLines {

  /** Without spaces and the like, which people put between words in different ways. */
  private static final Set<String> PATHS =
      Set.of(
          "path",
          "file",
          "filename",
          "filepath",
          "image",
          "imagefile",
          "imagename",
          "imagepath",
          "img",
          "imgpath",
          "picture",
          "picturepath");

  private static final Set<String> LABELS =
      Set.of("label", "labels", "labelname", "class", "classes", "classname", "category", "target");

  /** What Excel takes to say that commas are between fields. */
  private static final List<String> SEPARATOR_OF_EXCEL = List.of("sep=", "");

  private final CsvRecords records;
  private final Path file;
  private final int fields;
  private final boolean hasHeader;
  private final int pathColumn;
  private Optional<Csv> next;

  /**
   * Reads the header, if there is one.
   *
   * @param fields that a line has beside the path
   * @throws UsageException if there are other columns
   */
  ListLines(CsvRecords records, Path file, int fields) throws IOException {
    this.records = records;
    this.file = file;
    this.fields = fields;
    this.next = records.next();
    if (next.isPresent() && next.get().fields().equals(SEPARATOR_OF_EXCEL)) {
      this.next = records.next();
    }
    List<String> first = next.map(Csv::fields).orElse(List.of());
    List<String> paths = first.stream().filter(ListLines::isPath).toList();
    if (paths.size() > 1) {
      throw new UsageException(
          problem(next.orElseThrow(), "more than one column of paths")
              .found(String.join(", ", paths))
              .fix("leave one of them"));
    }
    this.hasHeader = isHeader(first);
    this.pathColumn = hasHeader ? first.indexOf(paths.get(0)) : 0;
    if (hasHeader) {
      requireColumns(next.orElseThrow());
      this.next = records.next();
    }
  }

  /** A class may be called {@code image}: then a path stands before it, or what may be one. */
  private static boolean isHeader(List<String> first) {
    List<String> others = first.stream().filter(column -> !isPath(column)).toList();
    boolean pathIsFirst = !first.isEmpty() && isPath(first.get(0));
    return others.size() < first.size()
        && others.stream().noneMatch(ListLines::looksLikePath)
        && (pathIsFirst || others.stream().anyMatch(column -> LABELS.contains(letters(column))));
  }

  private static boolean looksLikePath(String column) {
    return PictureNames.isPicture(column) || column.contains("/") || column.contains("\\");
  }

  private static boolean isPath(String column) {
    return PATHS.contains(letters(column));
  }

  private static String letters(String column) {
    return column.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
  }

  /** Whether the first line says which column is which. */
  boolean hasHeader() {
    return hasHeader;
  }

  /** The next line; empty at the end. */
  Optional<ListLine> next() throws IOException {
    if (next.isEmpty()) {
      return Optional.empty();
    }
    Csv record = next.get();
    requireColumns(record);
    List<String> rest = new ArrayList<>(record.fields());
    String path = rest.remove(pathColumn);
    if (path.isEmpty() || rest.contains("")) {
      throw new UsageException(
          problem(record, path.isEmpty() ? "no path" : "no label")
              .found(String.join(",", record.fields()))
              .fix("fill the field in, or remove the line"));
    }
    next = records.next();
    return Optional.of(new ListLine(record.line(), path, List.copyOf(rest)));
  }

  private void requireColumns(Csv record) {
    int columns = record.fields().size();
    if (columns == fields + 1) {
      return;
    }
    String written = NameList.of(record.fields());
    if (columns == 1 && (written.contains(";") || written.contains("\t"))) {
      String separators = written.contains(";") ? "semicolons" : "tabs";
      throw new UsageException(
          problem(record, "fields between " + separators + " instead of commas")
              .found(written)
              .fix("save the list as CSV with commas"));
    }
    throw new UsageException(
        problem(record, columns + (columns == 1 ? " field" : " fields") + " instead of two")
            .found(written)
            .fix(
                columns == 1
                    ? "write the path, a comma and the name of the class"
                    : "leave out other columns, and put a path with a comma in quotation marks"));
  }

  private Problem problem(Csv record, String what) {
    return ListLine.problem(file, record.line(), what).expected("path,label");
  }
}
