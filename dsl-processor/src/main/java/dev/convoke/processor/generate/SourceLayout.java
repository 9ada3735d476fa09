package dev.convoke.processor.generate;

import com.palantir.javapoet.JavaFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Renders a generated file as people write one, where JavaPoet leaves no choice. */
final class SourceLayout {

  /** Columns that a line of source may have. */
  static final int COLUMNS = 100;

  private static final Pattern JAVADOC_OF_ONE_LINE =
      Pattern.compile("(?m)^( *)/\\*\\*\\n\\1 \\* ([^\\n]*)\\n\\1 \\*/$");
  private static final Pattern EMPTY_BODY = Pattern.compile("\\{\\n *\\}");
  private static final Pattern GENERATED =
      Pattern.compile("@Generated\\(\\n *(value = .*),\\n *(comments = .*)\\n\\)");
  private static final Pattern GAP_BETWEEN_FIELDS =
      Pattern.compile("(?m)^(  private final .*;\\n)\\n(?=  private final )");

  private SourceLayout() {}

  static String of(JavaFile file) {
    String text = javadocOnOneLine(file.toString());
    text = EMPTY_BODY.matcher(text).replaceAll("{}");
    text = generatedOnOneLine(text);
    return GAP_BETWEEN_FIELDS.matcher(text).replaceAll("$1");
  }

  private static String generatedOnOneLine(String text) {
    return GENERATED
        .matcher(text)
        .replaceAll(
            marker -> {
              String line = "@Generated(" + marker.group(1) + ", " + marker.group(2) + ")";
              String broken =
                  "@Generated(\n    " + marker.group(1) + ",\n    " + marker.group(2) + ")";
              return Matcher.quoteReplacement(line.length() <= COLUMNS ? line : broken);
            });
  }

  private static String javadocOnOneLine(String text) {
    return JAVADOC_OF_ONE_LINE
        .matcher(text)
        .replaceAll(
            comment -> {
              String line = comment.group(1) + "/** " + comment.group(2) + " */";
              return Matcher.quoteReplacement(line.length() <= COLUMNS ? line : comment.group());
            });
  }
}
