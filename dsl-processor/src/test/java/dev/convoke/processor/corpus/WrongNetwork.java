package dev.convoke.processor.corpus;

import dev.convoke.processor.testing.Compilation;
import dev.convoke.processor.testing.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;

/**
 * A valid network with one mistake.
 *
 * @param sources of one package, the network's own first
 * @param written the line that was changed, as it is now
 * @param code what must be said
 * @param place where it must be said
 */
record WrongNetwork(List<Source> sources, String written, String code, Reported.Place place) {

  WrongNetwork {
    sources = List.copyOf(sources);
  }

  /** Compiles networks at once and says what is wrong with what is said, one line each. */
  static List<String> failures(List<WrongNetwork> wrong) {
    List<Source> sources = new ArrayList<>();
    Map<String, WrongNetwork> byPackage = new TreeMap<>();
    for (WrongNetwork network : wrong) {
      String packageName = "wrong" + byPackage.size();
      byPackage.put(packageName, network);
      network.sources().forEach(source -> sources.add(in(packageName, source)));
    }
    Map<String, List<Compilation.Message>> messages =
        Compilation.process(List.of("-Xmaxerrs", "100000"), sources).placed().stream()
            .collect(Collectors.groupingBy(m -> m.path().replaceFirst("/.*", "")));
    return byPackage.keySet().stream()
        .flatMap(
            name -> byPackage.get(name).failure(messages.getOrDefault(name, List.of())).stream())
        .toList();
  }

  /** One mistake gives one message. */
  private List<String> failure(List<Compilation.Message> messages) {
    if (messages.size() == 1) {
      Compilation.Message message = messages.get(0);
      String file = message.path().replaceFirst(".*/", "");
      if (message.kind() == Diagnostic.Kind.ERROR
          && message.text().startsWith("[" + code + "] ")
          && place.equals(new Reported.Place(file, message.line()))) {
        return List.of();
      }
    }
    String said =
        messages.stream()
            .map(m -> m.path() + ':' + m.line() + ' ' + m.text().lines().findFirst().orElse(""))
            .collect(Collectors.joining("; "));
    return List.of(
        String.format(
            "%s: %s%n    expected %s on %s:%d, but found %s",
            sources.get(0).fileName(), written, code, place.file(), place.line(), said));
  }

  private static Source in(String packageName, Source source) {
    String text =
        source
            .text()
            .replaceFirst("(?m)^package .*;", "package " + packageName + ";")
            .replaceAll("(?m)^import dev\\.convoke\\.models\\..*;$", ""); // all lie in one now
    return new Source(packageName + '.' + source.fileName().replace(".java", ""), text);
  }
}
