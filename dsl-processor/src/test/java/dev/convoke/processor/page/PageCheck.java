package dev.convoke.processor.page;

import dev.convoke.processor.NetworkProcessor;
import dev.convoke.processor.diagnostic.JavacRun;
import dev.convoke.processor.testing.Compilation;
import dev.convoke.processor.testing.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The Java code of a page against the language. Comments above a block say what must hold:
 *
 * <ul>
 *   <li>{@code compiles}: nothing more;
 *   <li>{@code parameters: 25557032}: the last type, or one named before the number, has so many,
 *       and the text below says so; {@code with side exits: 13378280} counts these, too;
 *   <li>{@code lists: steps} or {@code lists: variables}: the text block below has names and
 *       shapes;
 *   <li>{@code error: Code}: it does not compile, and the text block below is all that javac
 *       prints;
 *   <li>{@code steps: 32x32x3} or {@code block: 32x32x16, width = 8}: the code is steps of a
 *       network or of a block, on such an input;
 *   <li>{@code generated: NetGraph}: the code is part of what is generated for a type further up.
 * </ul>
 *
 * @param folder where classes go that javac prints messages about
 */
record PageCheck(Path folder) {

  private static final Set<String> MARKERS =
      Set.of(
          "compiles",
          "parameters",
          "with side exits",
          "lists",
          "error",
          "steps",
          "block",
          "generated");

  /**
   * What is wrong with a page's code.
   *
   * @param known types of other pages, by name
   */
  List<String> problems(String page, Map<String, String> known) {
    List<String> problems = new ArrayList<>();
    Map<String, String> types = new LinkedHashMap<>(known);
    for (Snippet snippet : Snippet.of(page)) {
      problems(snippet, types)
          .forEach(problem -> problems.add("line " + snippet.line() + ": " + problem));
      types.putAll(snippet.types());
    }
    return problems;
  }

  /** What is wrong with one block, when some types are known from further up. */
  List<String> problems(Snippet snippet, Map<String, String> known) {
    Map<String, String> markers = snippet.markers();
    if (markers.isEmpty() || !MARKERS.containsAll(markers.keySet())) {
      return List.of("no marker that says what to check, or an unknown one: " + markers.keySet());
    }
    if (markers.containsKey("generated")) {
      return generated(snippet, known);
    }
    SnippetSources sources = SnippetSources.of(snippet, known);
    if (markers.containsKey("error")) {
      return mistake(snippet, sources);
    }
    Compilation compilation = Compilation.compile(sources.all());
    if (!compilation.messages().isEmpty()) {
      return List.of("does not compile: " + String.join("\n", compilation.messages()));
    }
    Source last = sources.files().get(sources.files().size() - 1);
    return new DescriptionCheck(snippet, compilation, last.type()).problems();
  }

  private List<String> mistake(Snippet snippet, SnippetSources sources) {
    Map<String, String> files =
        sources.all().stream().collect(Collectors.toMap(Source::fileName, Source::text));
    JavacRun run = JavacRun.compile(folder, List.of(), files, List.of(new NetworkProcessor()));
    List<String> codes = run.messages().stream().map(JavacRun.Message::code).toList();
    List<String> problems = new ArrayList<>();
    if (!codes.equals(List.of(snippet.markers().get("error")))) {
      problems.add("gives " + codes);
    }
    String printed = sources.withLinesOfThePage(run.printed());
    if (!snippet.listing().orElse("").equals(printed)) {
      problems.add("javac prints\n" + printed);
    }
    return problems;
  }

  private static List<String> generated(Snippet snippet, Map<String, String> known) {
    String file = snippet.markers().get("generated");
    List<Source> sources = known.values().stream().map(Source::ofBody).toList();
    String text = Compilation.processed(sources.toArray(Source[]::new)).text("t/" + file + ".java");
    return text.contains(snippet.code()) ? List.of() : List.of("not part of\n" + text);
  }
}
