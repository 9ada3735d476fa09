package dev.convoke.processor.html;

import dev.convoke.processor.html.Part.Branches;
import dev.convoke.processor.html.Part.Operation;
import dev.convoke.processor.html.Part.Step;
import dev.convoke.processor.html.Part.Unit;
import dev.convoke.processor.operation.Family;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes a diagram as boxes and lines; the style sheet draws them. Units fold by the browser's own
 * {@code details}, with and without a script, by mouse and by keyboard.
 */
final class DiagramHtml {

  /** Lines between parts, by their class in the style sheet. */
  private enum Line {
    /** Ends in an arrow, before a box. */
    TO,
    /** Goes on without an arrow, before branches. */
    ON,
    /** Is not what the next box takes, which says so in words. */
    LOOSE,
    /** As long as there is place, at the end of a lane. */
    GROW,
    /** Leaves a unit; its label stands outside. */
    OUT
  }

  private DiagramHtml() {}

  /** The whole diagram; its first part is the input. */
  static String of(List<Part> parts, int classes) {
    return "<div class=\"flow\">\n"
        + chain(parts, Line.TO)
        + "<div class=\"box end\">"
        + Html.exact(classes)
        + " classes</div>\n</div>\n";
  }

  /**
   * Parts one below the other, each with the line that leaves it.
   *
   * @param end the line behind the last
   */
  private static String chain(List<Part> parts, Line end) {
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      html.append(part(part));
      html.append(leaving(part, i == parts.size() - 1 ? end : entering(parts.get(i + 1))));
    }
    return html.toString();
  }

  /** The line into a part. */
  private static Line entering(Part part) {
    if (part instanceof Branches) {
      return Line.ON;
    }
    List<String> takes = part instanceof Unit unit ? unit.takes() : ((Step) part).takes();
    return takes.isEmpty() ? Line.TO : Line.LOOSE;
  }

  private static String part(Part part) {
    if (part instanceof Step step) {
      return step(step);
    }
    return part instanceof Unit unit ? unit(unit) : branches((Branches) part);
  }

  private static String step(Step step) {
    if (step.operations().isEmpty()) {
      return element("div", "box end", Html.text(step.name())) + "\n";
    }
    String head =
        span("name", step.name())
            + span("takes", takes(step.takes()))
            + span("count", parameters(step.parameters(), 1));
    String operations =
        step.operations().stream().map(DiagramHtml::operation).collect(Collectors.joining(" "));
    return element("div", "box", head + element("span", "ops", operations)) + "\n";
  }

  private static String operation(Operation operation) {
    return span("op " + cssClass(operation.family()), operation.text());
  }

  /** Of the style sheet. */
  static String cssClass(Family family) {
    return family.name().toLowerCase(Locale.ROOT);
  }

  private static String unit(Unit unit) {
    String repeated = unit.times() > 1 ? unit.times() + " × the same" : unit.label();
    String shapes = unit.input().isEmpty() ? unit.output() : unit.input() + " → " + unit.output();
    String summary =
        span("name", unit.name())
            + span("label", repeated)
            + span("takes", takes(unit.takes()))
            + element("span", "break", "")
            + span("shapes", shapes)
            + span("count", parameters(unit.parameters(), unit.times()));
    String inside = line(entering(unit.content().get(0)), "") + chain(unit.content(), Line.OUT);
    return "<details class=\"box unit"
        + (unit.times() > 1 ? " several" : "")
        + "\"><summary>"
        + summary
        + "</summary><div class=\"flow\">\n"
        + inside
        + "</div></details>\n";
  }

  private static String branches(Branches branches) {
    StringBuilder html = new StringBuilder("<div class=\"fork\">\n");
    for (List<Part> lane : branches.lanes()) {
      html.append("<div class=\"lane\">");
      html.append(
          lane.isEmpty()
              ? line(Line.GROW, "identity")
              : line(entering(lane.get(0)), "") + chain(lane, Line.GROW));
      html.append("</div>\n");
    }
    return html.append("</div>\n").toString();
  }

  private static String leaving(Part part, Line kind) {
    if (part instanceof Step step) {
      return leaving(step.exits(), line(kind, step.output()));
    }
    return part instanceof Unit unit
        ? leaving(unit.exits(), line(kind, kind == Line.OUT ? "" : unit.output()))
        : line(kind, "");
  }

  /** A line, with what goes off it to the side. */
  private static String leaving(List<Part> exits, String line) {
    if (exits.isEmpty()) {
      return line;
    }
    String boxes = exits.stream().map(DiagramHtml::part).collect(Collectors.joining());
    return "<div class=\"siding\">"
        + line
        + "<div class=\"exit\"><p>side exit, in training only</p>"
        + boxes
        + "</div></div>\n";
  }

  private static String line(Line kind, String label) {
    String name = kind.name().toLowerCase(Locale.ROOT);
    return element("div", "line " + name, label.isEmpty() ? "" : span("at", label));
  }

  private static String takes(List<String> names) {
    return names.isEmpty() ? "" : "takes " + String.join(", ", names);
  }

  private static String parameters(long count, int times) {
    if (count == 0) {
      return "";
    }
    return Html.exact(count) + " parameters" + (times > 1 ? " each" : "");
  }

  /** Text in a span; nothing without text. */
  private static String span(String classes, String text) {
    return text.isEmpty() ? "" : element("span", classes, Html.text(text));
  }

  private static String element(String tag, String classes, String content) {
    return String.format(Locale.ROOT, "<%1$s class=\"%2$s\">%3$s</%1$s>", tag, classes, content);
  }
}
