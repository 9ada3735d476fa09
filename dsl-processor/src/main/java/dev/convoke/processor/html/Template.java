package dev.convoke.processor.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files that a page is made from; they lie beside this class. */
final class Template {

  private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

  private Template() {}

  /** A file's text. */
  static String read(String file) {
    try (InputStream stream =
        Objects.requireNonNull(Template.class.getResourceAsStream(file), file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text with every {@code {{name}}} replaced; what is put in is not looked at again. */
  static String fill(String template, Map<String, String> values) {
    return PLACE
        .matcher(template)
        .replaceAll(
            place ->
                Matcher.quoteReplacement(
                    Objects.requireNonNull(values.get(place.group(1)), place.group())));
  }
}
