package dev.convoke.runtime.data.list;

import dev.convoke.description.NameList;
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

  private static final Set<String> PATHS =
      Set.of(
          "path",
          "file",
          "filename",
          "file_name",
          "filepath",
          "file_path",
          "image",
          "image_path",
          "img",
          "picture");

  private final CsvRecords records;
  private final Path file;
  private final int fields;
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
    List<String> first = next.map(Csv::fields).orElse(List.of());
    List<String> paths = first.stream().filter(ListLines::isPath).toList();
    if (paths.size() > 1) {
      throw new UsageException(
          problem(next.orElseThrow(), "more than one column of paths")
              .found(String.join(", ", paths))
              .fix("leave one of them"));
    }
    this.pathColumn = paths.isEmpty() ? 0 : first.indexOf(paths.get(0));
    if (!paths.isEmpty()) {
      requireColumns(next.orElseThrow());
      this.next = records.next();
    }
  }

  private static boolean isPath(String column) {
    return PATHS.contains(column.toLowerCase(Locale.ROOT));
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
