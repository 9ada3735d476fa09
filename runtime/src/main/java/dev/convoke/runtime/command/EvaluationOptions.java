package dev.convoke.runtime.command;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.Suggestions;
import dev.convoke.description.recipe.EvaluationProtocol;
import dev.convoke.dsl.value.Protocol;
import dev.convoke.runtime.inference.DeclaredEvaluation;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/**
 * {@code --protocol}, {@code --scales} and {@code --flip}: which views of an image are evaluated.
 */
final class EvaluationOptions {

  private static final String PROTOCOL = "--protocol";
  private static final String SCALES = "--scales";
  private static final String FLIP = "--flip";

  /** No paper takes more than five; each takes as long as an evaluation by itself. */
  private static final int MOST_SCALES = 16;

  private EvaluationOptions() {}

  /** Adds the options to a command. */
  static CommandSpec addTo(CommandSpec command) {
    return command
        .addOption(
            Specs.option(
                PROTOCOL,
                "NAME",
                "Which views of an image count: "
                    + String.join(", ", names())
                    + ". Default: what @Evaluate says, else single-crop."))
        .addOption(
            Specs.option(
                SCALES,
                "SIDES",
                "Shorter sides to which images are rescaled, such as 256,384,512."))
        .addOption(Specs.flag(FLIP, "Mirrored views count, too."));
  }

  /**
   * What the arguments ask for. A protocol that is typed stands for itself alone; without one, the
   * declared evaluation has the scales and mirrored views that are typed.
   */
  static EvaluationProtocol of(Arguments arguments, NetworkDescription network) {
    EvaluationProtocol base =
        arguments
            .text(PROTOCOL)
            .map(name -> new EvaluationProtocol(protocol(name), List.of(), false))
            .orElseGet(() -> DeclaredEvaluation.of(network));
    return new EvaluationProtocol(
        base.protocol(),
        arguments.text(SCALES).map(EvaluationOptions::scales).orElse(base.scales()),
        base.flip() || arguments.has(FLIP));
  }

  /**
   * An evaluation in a name, by the options that ask for it, such as {@code dense-256-512-flip}.
   */
  static String name(EvaluationProtocol evaluation) {
    Protocol protocol = evaluation.protocol();
    boolean isFlipped = evaluation.flip() && !protocol.isMirrored();
    return name(protocol)
        + evaluation.scales().stream().map(scale -> "-" + scale).collect(Collectors.joining())
        + (isFlipped ? "-flip" : "");
  }

  private static List<String> names() {
    return Stream.of(Protocol.values()).map(EvaluationOptions::name).toList();
  }

  private static String name(Protocol protocol) {
    return protocol.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Protocol protocol(String typed) {
    String name = typed.toLowerCase(Locale.ROOT).replace('_', '-');
    return Arrays.stream(Protocol.values())
        .filter(protocol -> name(protocol).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    Problem.of("unknown protocol " + typed)
                        .expected(String.join(", ", names()))
                        .found(typed)
                        .fix(
                            PROTOCOL
                                + ' '
                                + Suggestions.nearest(name, names()).orElse("ten-crop"))));
  }

  private static List<Integer> scales(String typed) {
    List<Integer> scales = new ArrayList<>();
    for (String word : typed.split(",", -1)) {
      int scale = scale(typed, word.strip());
      if (scales.contains(scale)) {
        throw new UsageException(
            Problem.of(SCALES + " names " + scale + " twice")
                .expected("every scale once")
                .found(typed)
                .fix("leave one of them out"));
      }
      scales.add(scale);
    }
    if (scales.size() > MOST_SCALES) {
      throw new UsageException(
          Problem.of(SCALES + " names " + scales.size() + " scales")
              .expected("at most " + MOST_SCALES)
              .found(typed)
              .fix(SCALES + " 256,384,512"));
    }
    return scales;
  }

  private static int scale(String typed, String word) {
    return wholeNumber(word)
        .orElseThrow(
            () ->
                new UsageException(
                    Problem.of(SCALES + " needs whole numbers of at least 1, with commas between")
                        .expected("shorter sides in pixels")
                        .found(typed)
                        .fix(SCALES + " 256,384,512")));
  }

  private static Optional<Integer> wholeNumber(String word) {
    return word.matches("0*[1-9][0-9]{0,8}")
        ? Optional.of(Integer.parseInt(word))
        : Optional.empty();
  }
}
