package dev.convoke.runtime.run;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.convoke.description.codec.JsonText;
import dev.convoke.runtime.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One value in which two specifications of runs differ.
 *
 * @param path of the value in JSON, such as {@code recipe.optimizer.learningRate}
 * @param name what a user calls it, such as {@code @Sgd(learningRate)}
 * @param then the value of the run as it was started
 * @param now the other value
 */
public record SpecDifference(String path, String name, String then, String now) {

  private static final String KIND = "kind";

  /** Everything that differs, in the order of the specification. */
  public static List<SpecDifference> between(RunSpec then, RunSpec now) {
    List<SpecDifference> differences = new ArrayList<>();
    compare("", Optional.empty(), RunSpec.CODEC.json(then), RunSpec.CODEC.json(now), differences);
    return List.copyOf(differences);
  }

  /**
   * What to tell a user, still without a fix.
   *
   * @param where the run or checkpoint
   * @param differences at least one
   */
  public static Problem problem(String where, List<SpecDifference> differences) {
    SpecDifference first = differences.get(0);
    Problem problem =
        Problem.of(where + ": the run was started with a different value of " + first.name())
            .expected(first.then())
            .found(first.now());
    for (SpecDifference further : differences.subList(1, differences.size())) {
      problem =
          problem.with(
              "also", further.name() + ": expected " + further.then() + ", found " + further.now());
    }
    return problem;
  }

  private static void compare(
      String path,
      Optional<String> kind,
      JsonElement then,
      JsonElement now,
      List<SpecDifference> differences) {
    if (JsonText.canonical(then).equals(JsonText.canonical(now))) {
      return;
    }
    if (then.isJsonObject() && now.isJsonObject() && kind(then).equals(kind(now))) {
      members(path, then.getAsJsonObject(), now.getAsJsonObject(), differences);
    } else if (kinds(then).isPresent() && kinds(then).equals(kinds(now))) {
      elements(path, then.getAsJsonArray(), now.getAsJsonArray(), differences);
    } else {
      differences.add(
          new SpecDifference(
              path, FieldName.of(path, kind), FieldText.of(then, now), FieldText.of(now, then)));
    }
  }

  private static void members(
      String path, JsonObject then, JsonObject now, List<SpecDifference> differences) {
    Set<String> names = new LinkedHashSet<>(then.keySet());
    names.addAll(now.keySet());
    for (String name : names) {
      compare(
          path.isEmpty() ? name : path + "." + name,
          kind(then),
          Optional.ofNullable(then.get(name)).orElse(JsonNull.INSTANCE),
          Optional.ofNullable(now.get(name)).orElse(JsonNull.INSTANCE),
          differences);
    }
  }

  private static void elements(
      String path, JsonArray then, JsonArray now, List<SpecDifference> differences) {
    for (int i = 0; i < then.size(); i++) {
      compare(path + "[" + i + "]", Optional.empty(), then.get(i), now.get(i), differences);
    }
  }

  private static Optional<String> kind(JsonElement element) {
    return element.isJsonObject() && element.getAsJsonObject().has(KIND)
        ? Optional.of(element.getAsJsonObject().get(KIND).getAsString())
        : Optional.empty();
  }

  /** Lists are compared element by element where both hold the same kinds of objects. */
  private static Optional<List<String>> kinds(JsonElement array) {
    if (!array.isJsonArray()) {
      return Optional.empty();
    }
    List<String> kinds = new ArrayList<>();
    for (JsonElement element : array.getAsJsonArray()) {
      kind(element).ifPresent(kinds::add);
    }
    return kinds.size() == array.getAsJsonArray().size() ? Optional.of(kinds) : Optional.empty();
  }
}
