package dev.convoke.processor.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.dsl.value.Data;
import dev.convoke.processor.testing.Compilation;
import dev.convoke.processor.testing.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Networks and the data sets that they name. */
class DataCheckTest {

  /** Sizes as their authors publish them. */
  @ParameterizedTest
  @CsvSource({
    "MNIST,         28, 1, 10",
    "FASHION_MNIST, 28, 1, 10",
    "CIFAR_10,      32, 3, 10",
    "CIFAR_100,     32, 3, 100",
    "IMAGENET,     224, 3, 1000"
  })
  void networkOfTheDataFits(Data data, int side, int channels, int classes) {
    assertThat(messages(input(side, side, channels, ""), classes, data, "")).isEmpty();
  }

  @Test
  void imagesArePaddedAfterTheyAreTaken() {
    assertThat(messages(input(28, 28, 1, ", padTo = 32"), 10, Data.MNIST, "")).isEmpty();
  }

  @Test
  void smallImagesCanBePaddedAndNoOthers() {
    assertThat(messages(input(32, 32, 1, ""), 10, Data.MNIST, ""))
        .singleElement()
        .asString()
        .contains("fix:      write height = 28, width = 28, padTo = 32");
    assertThat(messages(input(24, 24, 1, ""), 10, Data.MNIST, ""))
        .singleElement()
        .asString()
        .endsWith("fix:      write height = 28, width = 28");
  }

  @ParameterizedTest
  @CsvSource({
    "@RandomResizedCrop",
    "@RandomCrop",
    "@ScaleJitter(min = 224; max = 256) @RandomCrop"
  })
  void augmentationThatChangesTheSizeMakesItFit(String augmentation) {
    assertThat(messages(input(224, 224, 3, ""), 10, Data.CIFAR_10, augmentation.replace(';', ',')))
        .isEmpty();
  }

  @Test
  void augmentationThatKeepsTheSizeDoesNot() {
    assertThat(messages(input(224, 224, 3, ""), 10, Data.CIFAR_10, "@PadAndCrop(4)"))
        .singleElement()
        .asString()
        .startsWith("ERROR [DataSize] images of CIFAR_10 are 32×32, but the network takes 224×224");
  }

  @Test
  void eachDifferenceIsOneMessage() {
    assertThat(messages(input(28, 28, 1, ""), 10, Data.CIFAR_100, ""))
        .extracting(message -> message.substring(0, message.indexOf(']') + 1))
        .containsExactly("ERROR [DataClasses]", "ERROR [DataChannels]", "ERROR [DataSize]");
  }

  @Test
  void numberThatIsBadByItselfIsNotCompared() {
    assertThat(messages(input(28, 28, 0, ""), 1, Data.CIFAR_10, "@RandomCrop"))
        .extracting(message -> message.substring(0, message.indexOf(']') + 1))
        .containsExactlyInAnyOrder("ERROR [TooFewClasses]", "ERROR [NotPositive]");
  }

  private static String input(int height, int width, int channels, String more) {
    return "@Input(height = %d, width = %d, channels = %d%s)"
        .formatted(height, width, channels, more);
  }

  private static List<String> messages(String input, int classes, Data data, String others) {
    Source network =
        Source.ofBody(
            """
            @Network(input = %s, classes = %d)
            @Train(batch = 8, epochs = 1, data = Data.%s)
            @Sgd(learningRate = 0.1)
            %s
            public interface Net {
              @Conv3x3(8) Layer conv();
              @GlobalAvgPool Layer pool();
              @Dense Layer logits();
            }
            """
                .formatted(input, classes, data, others));
    return Compilation.process(List.of(network)).messages();
  }
}
