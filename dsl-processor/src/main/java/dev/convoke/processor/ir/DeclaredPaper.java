package dev.convoke.processor.ir;

import dev.convoke.description.NetworkDescription.Paper;
import dev.convoke.processor.diagnostic.Origin;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an architecture comes from, as written.
 *
 * @param paper its year is 0 if that is not known
 */
public record DeclaredPaper(Paper paper, Origin origin) {

  /** {@code 1512.03385}, since April 2007; {@code cs/0312044} before. */
  private static final Pattern IDENTIFIER =
      Pattern.compile(
          "(?:[a-z-]+(?:\\.[A-Z]{2})?/)?(\\d{2})\\d{2}(?:\\.\\d{4,5}|\\d{3})(?:v\\d+)?");

  private static final int FIRST_YEAR_OF_ARXIV = 1991;

  /** The values of {@code @Paper}. */
  public static DeclaredPaper of(Attributes written) {
    String arxiv = text(written, "arxiv");
    int year = written.get("year", Value.IntValue.class).number();
    return new DeclaredPaper(
        new Paper(
            arxiv,
            text(written, "citation"),
            year == 0 ? yearOf(arxiv).orElse(0) : year,
            text(written, "section"),
            text(written, "parameters"),
            text(written, "multiplyAdds")),
        written.origin());
  }

  /** The year that an identifier on arXiv begins with; absent if it is none. */
  public static OptionalInt yearOf(String arxiv) {
    Matcher identifier = IDENTIFIER.matcher(arxiv);
    if (!identifier.matches()) {
      return OptionalInt.empty();
    }
    int year = 2000 + Integer.parseInt(identifier.group(1));
    return OptionalInt.of(year - 100 < FIRST_YEAR_OF_ARXIV ? year : year - 100);
  }

  private static String text(Attributes written, String attribute) {
    return written.get(attribute, Value.TextValue.class).text();
  }
}
