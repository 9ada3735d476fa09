package dev.convoke.runtime.data;

import dev.convoke.description.NameList;
import dev.convoke.description.NetworkDescription;
import dev.convoke.description.Suggestions;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.dsl.value.Data;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** The data sets on the class path, by name. */
public final class DatasetCatalog {

  /** Nothing to fetch and quick to train on, hence what commands take by default. */
  private static final String PREFERRED = "fashion-mnist-small";

  private final List<CheckedSource> sources;

  /**
   * A catalogue of these sources. What they answer and load is checked, and a mistake in one is a
   * {@link UsageException} that names its class.
   *
   * @throws UsageException if two have one name, or one has none
   */
  public DatasetCatalog(List<? extends DatasetSource> sources) {
    this.sources =
        sources.stream()
            .map(CheckedSource::new)
            .sorted(Comparator.comparing((CheckedSource source) -> !isPreferred(source)))
            .toList();
    requireDifferentNames();
  }

  /**
   * All sources that {@link ServiceLoader} finds.
   *
   * @throws UsageException if one cannot be made
   */
  public static DatasetCatalog load() {
    try {
      return new DatasetCatalog(
          ServiceLoader.load(DatasetSource.class).stream()
              .map(ServiceLoader.Provider::get)
              .toList());
    } catch (ServiceConfigurationError | LinkageError broken) {
      throw new UsageException(
          Problem.of("a data set on the class path cannot be loaded")
              .expected("public classes with a public constructor without parameters")
              .found(SourceLine.text(broken))
              .fix(
                  "correct that class, or its line in META-INF/services/"
                      + DatasetSource.class.getName()),
          broken);
    }
  }

  /** The sources, the preferred one first. */
  public List<DatasetSource> sources() {
    return List.copyOf(sources);
  }

  /** The source of that name. */
  public DatasetSource named(String name) {
    return sources.stream()
        .filter(source -> source.name().equals(name))
        .map(DatasetSource.class::cast)
        .findFirst()
        .orElseThrow(() -> new UsageException(unknown(name)));
  }

  /** The source that the network names, else the first that is known to fit it. */
  public Optional<DatasetSource> fitting(NetworkDescription network) {
    Optional<Data> declared = declared(network);
    if (declared.isPresent()) {
      return sources.stream()
          .filter(source -> isOf(declared.get(), source))
          .map(DatasetSource.class::cast)
          .findFirst();
    }
    ImageFormat wanted = DatasetFit.formatOf(network);
    return sources.stream()
        .filter(source -> source.format().equals(Optional.of(wanted)))
        .map(DatasetSource.class::cast)
        .findFirst();
  }

  /** The source that a network is trained with by default, or a problem that says what it needs. */
  public DatasetSource choose(NetworkDescription network) {
    return fitting(network)
        .orElseThrow(
            () ->
                new UsageException(
                    Problem.of(
                            declared(network)
                                .map(
                                    data ->
                                        network.name() + " is for " + data + ", which is not here")
                                .orElse("no data set here fits " + network.name()))
                        .expected(DatasetFit.formatOf(network).text())
                        .found(known())
                        .fix(fix(network))));
  }

  private static String fix(NetworkDescription network) {
    String bring =
        declared(network).equals(Optional.of(Data.IMAGENET))
            ? "fetch the pictures of ILSVRC 2012 from image-net.org, and name the directory of"
                + " train/n01440764/… and val/n01440764/…"
            : "bring your own";
    return bring + " with --data folder --data-dir DIR, or try the network with --data synthetic";
  }

  private static Optional<Data> declared(NetworkDescription network) {
    return network.recipe().flatMap(Recipe::data);
  }

  /**
   * {@code FASHION_MNIST} is the source {@code fashion-mnist}, {@code CIFAR_10} {@code cifar10}.
   */
  private static boolean isOf(Data data, DatasetSource source) {
    return letters(source.name()).equals(letters(data.name()));
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  private Problem unknown(String name) {
    List<String> names = sources.stream().map(DatasetSource::name).toList();
    Problem problem =
        Problem.of("unknown data set " + name)
            .expected(names.isEmpty() ? "no data set is on the class path" : NameList.of(names))
            .found(name);
    return Suggestions.nearest(name, names)
        .or(() -> names.stream().findFirst())
        .map(known -> problem.fix("--data " + known))
        .orElse(problem);
  }

  private String known() {
    if (sources.isEmpty()) {
      return "no data set is on the class path";
    }
    return NameList.of(
        sources.stream()
            .map(
                source ->
                    source.name() + source.format().map(f -> " (" + f.text() + ")").orElse(""))
            .toList());
  }

  private void requireDifferentNames() {
    Map<String, CheckedSource> first = new HashMap<>();
    for (CheckedSource source : sources) {
      CheckedSource other = first.putIfAbsent(source.name(), source);
      if (other != null) {
        throw new UsageException(
            Problem.of("two data sets have the name " + source.name())
                .expected("a different name for each data set")
                .found(other.type() + " and " + source.type())
                .fix("let name() of one of them return another name"));
      }
    }
  }

  private static boolean isPreferred(DatasetSource source) {
    return source.name().equals(PREFERRED);
  }
}
