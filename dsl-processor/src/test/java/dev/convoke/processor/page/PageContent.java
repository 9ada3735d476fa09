package dev.convoke.processor.page;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.convoke.processor.testing.Compilation;
import dev.convoke.processor.testing.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the processor makes of the examples of a page. */
final class PageContent {

  private static final String HEADER =
      """
      | step | output | variables | parameters | multiply-adds | receptive field |
      | --- | --- | --- | ---: | ---: | ---: |
      """;

  private final List<Compilation> compilations;

  PageContent(OperationPage page) {
    this.compilations = page.examples().stream().map(PageContent::compile).toList();
  }

  /** Types are separated by empty lines; each is a file with the imports of the language. */
  private static Compilation compile(String example) {
    return Compilation.compile(Stream.of(example.split("\n\n", -1)).map(Source::ofBody).toList());
  }

  /** What the compiler said. */
  List<String> messages() {
    return compilations.stream().flatMap(each -> each.messages().stream()).toList();
  }

  /** The text of a part that the test writes. */
  String of(OperationPage.Written part) {
    return part.isCode() ? "```java\n" + code(part.name()) + "\n```\n" : steps(part.name());
  }

  /** A method {@code NGraph.step}, the constructor {@code NGraph.new}, or a whole type. */
  private String code(String name) {
    int dot = name.indexOf('.');
    String type = dot < 0 ? name : name.substring(0, dot);
    String text = file(type + ".java").text("t/" + type + ".java");
    if (dot < 0) {
      return text.substring(text.indexOf("@Generated(")).strip();
    }
    String member = name.substring(dot + 1);
    int start =
        text.indexOf(
            member.equals("new")
                ? "  public " + type + "("
                : "  private static Operand<TFloat32> " + member + "(");
    if (start < 0) {
      throw new AssertionError("no method " + name);
    }
    return text.substring(start, text.indexOf("\n  }\n", start) + "\n  }".length()).stripIndent();
  }

  /** A line for each step of the description. */
  private String steps(String network) {
    JsonObject description = file(network + ".json").json("t/" + network + ".json");
    List<JsonObject> steps = objects(description.getAsJsonArray("steps"));
    Map<String, List<String>> variables = new HashMap<>();
    for (JsonObject variable : objects(description.getAsJsonArray("variables"))) {
      String step = stepOf(variable, steps);
      variables.computeIfAbsent(step, s -> new ArrayList<>()).add(text(variable, step));
    }
    return steps.stream()
        .map(step -> row(step, variables.getOrDefault(name(step), List.of("—"))))
        .collect(Collectors.joining("", HEADER, ""));
  }

  private static String row(JsonObject step, List<String> variables) {
    return String.format(
        Locale.ROOT,
        "| `%s` | `[batch, %s]` | %s | %,d | %,d | %d |\n",
        name(step),
        sizes(step.getAsJsonArray("outputShape")),
        String.join("<br>", variables),
        step.get("parameters").getAsLong(),
        step.get("multiplyAdds").getAsLong(),
        step.get("receptiveField").getAsLong());
  }

  /** The innermost step around a variable. */
  private static String stepOf(JsonObject variable, List<JsonObject> steps) {
    return steps.stream()
        .map(PageContent::name)
        .filter(step -> name(variable).startsWith(step + "/"))
        .max(Comparator.comparing(String::length))
        .orElseThrow();
  }

  private static String text(JsonObject variable, String step) {
    String role = variable.get("role").getAsString();
    return "`%s [%s]`%s%s"
        .formatted(
            name(variable).substring(step.length() + 1),
            sizes(variable.getAsJsonArray("shape")),
            role.equals("TRAINABLE") ? "" : " " + role.toLowerCase(Locale.ROOT),
            variable.get("decays").getAsBoolean() ? "" : " without decay");
  }

  private static String name(JsonObject object) {
    return object.get("name").getAsString();
  }

  private static List<JsonObject> objects(JsonArray array) {
    return array.asList().stream().map(JsonElement::getAsJsonObject).toList();
  }

  private static String sizes(JsonArray sizes) {
    return sizes.asList().stream().map(JsonElement::getAsString).collect(Collectors.joining(", "));
  }

  private Compilation file(String name) {
    return compilations.stream()
        .filter(each -> each.files().containsKey("t/" + name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + ": " + messages()));
  }
}
