package dev.convoke.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.recipe.Optimizer;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.description.recipe.Schedule;
import dev.convoke.dsl.value.Data;
import dev.convoke.dsl.value.DecayGroup;
import dev.convoke.runtime.fixture.Pictures;
import dev.convoke.runtime.problem.UsageException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatasetCatalogTest {

  private static final ImageFormat SMALL = new ImageFormat(8, 8, 1, 4);
  private static final ImageFormat LARGE = new ImageFormat(28, 28, 1, 10);

  private record Source(String name, Optional<ImageFormat> format) implements DatasetSource {
    @Override
    public String description() {
      return "";
    }

    @Override
    public Dataset load(DataRequest request) {
      throw new AssertionError("not to be loaded");
    }
  }

  @Test
  void theSmallEmbeddedSetIsPreferred() {
    DatasetCatalog catalog =
        new DatasetCatalog(
            List.of(source("fashion-mnist", LARGE), source("fashion-mnist-small", LARGE)));

    assertThat(catalog.choose(network(LARGE)).name()).isEqualTo("fashion-mnist-small");
  }

  @Test
  void whatDoesNotFitIsPassedOver() {
    DatasetCatalog catalog =
        new DatasetCatalog(List.of(source("fashion-mnist-small", LARGE), source("tiny", SMALL)));

    assertThat(catalog.choose(network(SMALL)).name()).isEqualTo("tiny");
  }

  @Test
  void whatTheNetworkNamesComesBeforeWhatIsPreferred() {
    DatasetCatalog catalog =
        new DatasetCatalog(
            List.of(source("fashion-mnist", LARGE), source("fashion-mnist-small", LARGE)));

    assertThat(catalog.choose(network(LARGE, Data.FASHION_MNIST)).name())
        .isEqualTo("fashion-mnist");
  }

  @Test
  void hyphensDoNotCount() {
    ImageFormat format = new ImageFormat(32, 32, 3, 10);
    DatasetCatalog catalog = new DatasetCatalog(List.of(source("cifar10", format)));

    assertThat(catalog.choose(network(format, Data.CIFAR_10)).name()).isEqualTo("cifar10");
  }

  @Test
  void anotherSetIsNotTakenForTheOneThatTheNetworkNames() {
    DatasetCatalog catalog =
        new DatasetCatalog(
            List.of(source("fashion-mnist-small", LARGE), new Source("idx", Optional.empty())));

    assertThatThrownBy(() -> catalog.choose(network(LARGE, Data.MNIST)))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            """
            net is for MNIST, which is not here
              expected: 28×28×1 images in 10 classes
              found:    fashion-mnist-small (28×28×1 images in 10 classes), idx
              fix:      bring your own with --data folder --data-dir DIR, or try the network with --data synthetic\
            """);
  }

  @Test
  void imageNetIsAFolder() {
    assertThatThrownBy(
            () ->
                DatasetCatalog.load()
                    .choose(network(new ImageFormat(224, 224, 3, 1000), Data.IMAGENET)))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("net is for IMAGENET, which is not here\n")
        .hasMessageEndingWith(
            "  fix:      fetch the pictures of ILSVRC 2012 from image-net.org, and name the"
                + " directory of train/n01440764/… and val/n01440764/… with --data folder"
                + " --data-dir DIR, or try the network with --data synthetic");
  }

  @Test
  void nothingFits() {
    DatasetCatalog catalog =
        new DatasetCatalog(
            List.of(source("fashion-mnist-small", LARGE), new Source("idx", Optional.empty())));

    assertThatThrownBy(() -> catalog.choose(network(SMALL)))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            """
            no data set here fits net
              expected: 8×8×1 images in 4 classes
              found:    fashion-mnist-small (28×28×1 images in 10 classes), idx
              fix:      bring your own with --data folder --data-dir DIR, or try the network with --data synthetic\
            """);
  }

  @Test
  void nothingOnTheClassPath() {
    DatasetCatalog catalog = new DatasetCatalog(List.of());

    assertThatThrownBy(() -> catalog.choose(network(SMALL)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("found:    no data set is on the class path");
  }

  @Test
  void unknownNameSuggestsTheNearest() {
    DatasetCatalog catalog = new DatasetCatalog(List.of(source("fashion-mnist", LARGE)));

    assertThatThrownBy(() -> catalog.named("fashon-mnist"))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            """
            unknown data set fashon-mnist
              expected: fashion-mnist
              found:    fashon-mnist
              fix:      --data fashion-mnist\
            """);
  }

  @Test
  void ofManyDataSetsAMessageNamesAFew() {
    List<Source> many =
        IntStream.rangeClosed(1, 86).mapToObj(i -> source("own" + i, LARGE)).toList();
    DatasetCatalog catalog = new DatasetCatalog(many);

    assertThatThrownBy(() -> catalog.named("mnist"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("expected: own1, own2, ")
        .hasMessageContaining(", own12 and 74 more\n");
    assertThatThrownBy(() -> catalog.choose(network(SMALL)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("own12 (28×28×1 images in 10 classes) and 74 more\n");
  }

  @Test
  void builtInSourcesAreRegistered() {
    assertThat(DatasetCatalog.load().sources())
        .extracting(DatasetSource::name)
        .contains("fashion-mnist", "mnist", "cifar10", "cifar100", "idx", "folder", "synthetic");
  }

  /** What the compiler checks a network against is what its source says. */
  @ParameterizedTest
  @EnumSource(names = {"MNIST", "FASHION_MNIST", "CIFAR_10", "CIFAR_100"})
  void whatANetworkNamesIsASourceOfThatFormat(Data data) {
    ImageFormat format = new ImageFormat(data.side(), data.side(), data.channels(), data.classes());

    assertThat(DatasetCatalog.load().choose(network(format, data)).format()).contains(format);
  }

  @Test
  void whatDiffersIsNamedOnBothSides() {
    Dataset dataset = Pictures.dataset(4, 4, 8, 8, 3, 4);

    assertThatThrownBy(() -> DatasetFit.require(network(LARGE), dataset))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            """
            data set pictures does not fit net: image size, channels, classes
              expected: 28×28×1 images in 10 classes
              found:    8×8×3 images in 4 classes
              fix:      choose another data set with --data, or change @Network of example.Net\
            """);
  }

  private static Source source(String name, ImageFormat format) {
    return new Source(name, Optional.of(format));
  }

  private static NetworkDescription network(ImageFormat format) {
    return network(format, Optional.empty());
  }

  private static NetworkDescription network(ImageFormat format, Data data) {
    Recipe recipe =
        new Recipe(
            16,
            3,
            Optional.of(data),
            OptionalDouble.empty(),
            new Optimizer.Sgd(0.1, 0, false, 0, DecayGroup.ALL),
            new Schedule.Constant(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            List.of(),
            Optional.empty());
    return network(format, Optional.of(recipe));
  }

  private static NetworkDescription network(ImageFormat format, Optional<Recipe> recipe) {
    return new NetworkDescription(
        "example.Net",
        "net",
        "0",
        Optional.empty(),
        new NetworkDescription.Input(format.height(), format.width(), format.channels()),
        format.classes(),
        recipe,
        Optional.empty(),
        new NetworkDescription.Costs(
            0, 0, 0, 0, 1, 1, new NetworkDescription.Memory(1, 0, 0, 0, 0, 0)),
        List.of(),
        List.of(),
        List.of());
  }
}
