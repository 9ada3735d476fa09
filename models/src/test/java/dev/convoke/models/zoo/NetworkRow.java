package dev.convoke.models.zoo;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.NetworkDescription.Input;
import dev.convoke.description.NetworkDescription.Paper;
import dev.convoke.description.recipe.Optimizer.Sgd;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.runtime.data.DatasetFit;
import dev.convoke.runtime.data.FashionMnist;
import dev.convoke.runtime.problem.UsageException;
import dev.convoke.runtime.train.TrainingFactories;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** A network's row in the table of its family. */
final class NetworkRow {

  static final String HEADING =
      "| network | class | paper | input | parameters | paper's | multiply-adds | paper's | field |"
          + " recipe | trains |\n"
          + "| --- | --- | --- | --- | ---: | ---: | ---: | ---: | ---: | --- | --- |\n";

  private static final String SOURCES = "../models/src/main/java/";
  private static final double GIGA = 1e9;
  private static final double MEGA = 1e6;

  private final NetworkDescription network;

  NetworkRow(NetworkDescription network) {
    this.network = network;
  }

  String text() {
    return "| "
        + String.join(
            " | ",
            '`' + network.name() + '`',
            source(),
            network.paper().map(NetworkRow::link).orElse(""),
            input(),
            String.format(Locale.ROOT, "%,d", network.costs().parameters()),
            printed(Paper::parameters),
            work(),
            printed(Paper::multiplyAdds),
            String.valueOf(network.costs().receptiveField()),
            network.recipe().map(NetworkRow::recipe).orElse(""),
            trains())
        + " |\n";
  }

  private String source() {
    String simple = network.type().substring(network.type().lastIndexOf('.') + 1);
    return "[" + simple + "](" + SOURCES + network.type().replace('.', '/') + ".java)";
  }

  private static String link(Paper paper) {
    String name =
        paper.arxiv().isEmpty()
            ? paper.citation() + ' ' + paper.year()
            : String.format("[%1$s](https://arxiv.org/abs/%1$s)", paper.arxiv());
    return paper.section().isEmpty() ? name : name + ", " + paper.section();
  }

  private String input() {
    Input input = network.input();
    return String.format("%d×%d×%d", input.height(), input.width(), input.channels());
  }

  private String work() {
    double work = network.costs().multiplyAdds();
    return work < GIGA
        ? String.format(Locale.ROOT, "%.1f M", work / MEGA)
        : String.format(Locale.ROOT, "%.3f G", work / GIGA);
  }

  private String printed(Function<Paper, String> number) {
    Optional<String> text = network.paper().map(number);
    return text.filter(t -> !t.isEmpty()).orElse("–");
  }

  /** All networks here declare SGD. */
  private static String recipe(Recipe recipe) {
    Sgd sgd = (Sgd) recipe.optimizer();
    return String.format(
        "%d images, %d epochs, %s, %s, %s",
        recipe.batch(),
        recipe.epochs(),
        sgd.learningRate(),
        sgd.momentum(),
        decay(sgd.weightDecay()));
  }

  /** 1.0E-4 as people write it. */
  private static String decay(double decay) {
    return String.valueOf(decay).replace(".0E", "e").replace('E', 'e');
  }

  private String trains() {
    if (network.recipe().isEmpty() || !isCarriedOut(network.recipe().get())) {
      return "not yet";
    }
    return DatasetFit.formatOf(network).equals(FashionMnist.FORMAT) ? "yes" : "no data";
  }

  private boolean isCarriedOut(Recipe recipe) {
    try {
      TrainingFactories.STANDARD.requireAll(network, recipe);
      return true;
    } catch (UsageException e) {
      return false;
    }
  }
}
