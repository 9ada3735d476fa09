package dev.convoke.processor.page;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.convoke.processor.testing.Compilation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a page says about a snippet's networks against their generated descriptions.
 *
 * @param lastType of the snippet, qualified: what is meant where no type is named
 */
record DescriptionCheck(Snippet snippet, Compilation compilation, String lastType) {

  private static final Pattern COUNT = Pattern.compile("(?:([A-Z]\\w*) )?(\\d+)");

  List<String> problems() {
    List<String> problems = new ArrayList<>();
    snippet
        .markers()
        .forEach(
            (marker, value) -> {
              switch (marker) {
                case "parameters", "with side exits" -> problems.addAll(counts(marker, value));
                case "lists" -> problems.addAll(list(value));
                default -> {} // says how to compile
              }
            });
    return problems;
  }

  private List<String> counts(String marker, String value) {
    List<String> problems = new ArrayList<>();
    for (String each : value.split(", ", -1)) {
      Matcher count = COUNT.matcher(each);
      if (!count.matches()) {
        return List.of("no number of parameters: " + each);
      }
      String type = count.group(1) == null ? lastType : "t." + count.group(1);
      long expected = Long.parseLong(count.group(2));
      long found = parameters(description(type), marker.equals("with side exits"));
      if (found != expected) {
        problems.add("%s has %d parameters, not %d".formatted(type, found, expected));
      }
      String printed = String.format(Locale.ROOT, "%,d", expected);
      if (!snippet.below().contains(printed)) {
        problems.add("the text below does not name " + printed);
      }
    }
    return problems;
  }

  private static long parameters(JsonObject description, boolean withSideExits) {
    long parameters = description.get("parameters").getAsLong();
    if (withSideExits) {
      for (JsonElement exit : description.getAsJsonArray("sideExits")) {
        parameters += exit.getAsJsonObject().get("parameters").getAsLong();
      }
    }
    return parameters;
  }

  /** The list must have lines of the description in the order there; it may leave some out. */
  private List<String> list(String member) {
    List<String> lines = new ArrayList<>();
    description(lastType)
        .getAsJsonArray(member)
        .forEach(each -> lines.add(line(each.getAsJsonObject())));
    List<String> listed = snippet.listing().stream().flatMap(String::lines).toList();
    List<String> kept = lines.stream().filter(listed::contains).toList();
    return !listed.isEmpty() && kept.equals(listed)
        ? List.of()
        : List.of("the " + member + " are\n" + String.join("\n", lines));
  }

  /** A step such as {@code stem [28, 28, 16]}, or a variable with its role behind that. */
  private static String line(JsonObject each) {
    JsonElement shape = each.has("outputShape") ? each.get("outputShape") : each.get("shape");
    String sizes =
        shape.getAsJsonArray().asList().stream()
            .map(JsonElement::getAsString)
            .collect(Collectors.joining(", ", " [", "]"));
    String role =
        each.has("role") ? " " + each.get("role").getAsString().toLowerCase(Locale.ROOT) : "";
    return each.get("name").getAsString() + sizes + role;
  }

  private JsonObject description(String type) {
    return compilation.json(type.replace('.', '/') + ".json");
  }
}
