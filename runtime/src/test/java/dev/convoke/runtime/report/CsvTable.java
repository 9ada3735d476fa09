package dev.convoke.runtime.report;

import java.util.ArrayList;
import java.util.List;

/** Reads tables as RFC 4180 says, by a machine of its own. */
final class CsvTable {

  private CsvTable() {}

  static List<List<String>> rows(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      if (quoted) {
        if (each != '"') {
          field.append(each);
        } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          field.append('"');
          i++;
        } else {
          quoted = false;
        }
      } else if (each == '"') {
        quoted = true;
      } else if (each == ',' || each == '\n') {
        row.add(field.toString());
        field.setLength(0);
        if (each == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      } else {
        field.append(each);
      }
    }
    return rows;
  }
}
