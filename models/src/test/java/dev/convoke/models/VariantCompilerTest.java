package dev.convoke.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.convoke.description.NetworkDescription;
import dev.convoke.models.googlenet.GoogLeNetGraph;
import dev.convoke.models.resnet.ResNet20CifarGraph;
import dev.convoke.models.vgg.VggASmallGraph;
import dev.convoke.runtime.ClassesVariant;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.problem.UsageException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Networks of the zoo for other numbers of classes, compiled while a program runs. */
class VariantCompilerTest {

  private static final String CLASS_PATH =
      System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  private static final VariantCompiler COMPILER = new VariantCompiler(CLASS_PATH, CLASS_PATH);

  static final List<NetworkDefinition> NETWORKS = Zoo.NETWORKS;

  @Test
  void hasItsClassesAndNothingElseThatIsNew() {
    NetworkDescription ten = ResNet20CifarGraph.DEFINITION.description().get();

    NetworkDefinition compiled = COMPILER.compile(new ClassesVariant(ten, 37));

    NetworkDescription description = compiled.description().get();
    assertThat(compiled.name()).isEqualTo("resnet20-cifar");
    assertThat(compiled.page()).isNotNull();
    assertThat(description.classes()).isEqualTo(37);
    assertThat(description.recipe()).isEqualTo(ten.recipe());
    // 64 features, a bias: 65 numbers for each of the 27 classes more.
    assertThat(description.costs().parameters()).isEqualTo(ten.costs().parameters() + 27 * 65);
  }

  @Test
  void sourceIsWhatAUserWouldWrite() {
    ClassesVariant variant = new ClassesVariant(VggASmallGraph.DEFINITION.description().get(), 3);

    assertThat(variant.lines())
        .containsExactly(
            "@Network(input = @Input(height = 28, width = 28, channels = 1, padTo = 32),"
                + " classes = 3)",
            "public interface VggASmallFor3Classes extends VggASmall {}");
    assertThat(variant.importLine()).isEqualTo("import dev.convoke.models.vgg.VggASmall;");
    // conv5's maps are 2×2 on 32×32 images; on 28×28 ones the fifth pool would not compile.
    assertThat(COMPILER.compile(variant).description().get().input().padTo()).isEqualTo(32);
  }

  @Test
  void exitsAtTheSideFollow() {
    NetworkDescription thousand = GoogLeNetGraph.DEFINITION.description().get();

    NetworkDescription two = COMPILER.compile(new ClassesVariant(thousand, 2)).description().get();

    // 998 classes fewer, of 1,024 features and a bias each, in three exits.
    assertThat(numbers(thousand) - numbers(two)).isEqualTo(998 * 1025 * 3);
  }

  private static long numbers(NetworkDescription network) {
    return network.variables().stream().mapToLong(variable -> variable.size()).sum();
  }

  @Test
  void saysWhatTheProcessorRefuses() {
    NetworkDescription ten = ResNet20CifarGraph.DEFINITION.description().get();

    assertThatThrownBy(() -> COMPILER.compile(new ClassesVariant(ten, 1)))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("resnet20-cifar cannot have 1 classes\n  found:    ")
        .hasMessageContaining("TooFewClasses");
  }

  @Test
  void withoutTheProcessorThereAreNone() {
    VariantCompiler without = new VariantCompiler(CLASS_PATH, "");
    NetworkDescription ten = ResNet20CifarGraph.DEFINITION.description().get();

    assertThatThrownBy(() -> without.compile(new ClassesVariant(ten, 3)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("  expected: the launcher convoke, and a JDK");
  }

  @Tag("slow")
  @ParameterizedTest
  @FieldSource("NETWORKS")
  void allNetworksOfTheZooHaveVariants(NetworkDefinition network) {
    NetworkDescription description = network.description().get();

    NetworkDefinition compiled = COMPILER.compile(new ClassesVariant(description, 7));

    assertThat(compiled.description().get().classes()).isEqualTo(7);
    assertThat(compiled.description().get().recipe()).isEqualTo(description.recipe());
  }
}
