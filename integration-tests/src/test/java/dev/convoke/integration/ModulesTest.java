package dev.convoke.integration;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.convoke.description.NetworkDescription;
import dev.convoke.dsl.Network;
import dev.convoke.models.Zoo;
import dev.convoke.processor.NetworkProcessor;
import dev.convoke.runtime.NetworkDefinition;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which module may see which: the picture in docs/architecture.md, asked of the class files. */
class ModulesTest {

  private static final String ROOT = "dev.convoke";

  /** The modules that others are built from, lowest first, so that no arrow runs back. */
  enum Module {
    DSL(Network.class),
    DESCRIPTION(NetworkDescription.class),
    PROCESSOR(NetworkProcessor.class),
    RUNTIME(NetworkDefinition.class),
    MODELS(Zoo.class);

    private final Class<?> member;
    private final JavaClasses classes;

    Module(Class<?> member) {
      this.member = member;
      this.classes =
          new ClassFileImporter()
              .importUrl(member.getProtectionDomain().getCodeSource().getLocation());
    }

    String packages() {
      return ROOT + '.' + name().toLowerCase(Locale.ROOT) + "..";
    }
  }

  @ParameterizedTest
  @EnumSource
  void moduleHasAPackageOfItsOwn(Module module) {
    assertThat(module.classes.contain(module.member)).isTrue();
    noClasses().should().resideOutsideOfPackage(module.packages()).check(module.classes);
  }

  /** Other languages write other digits and separators, and Turkish other letters. */
  @ParameterizedTest
  @EnumSource
  void nothingIsFormattedInTheUsersLanguage(Module module) {
    noClasses()
        .should()
        .callMethod(String.class, "format", String.class, Object[].class)
        .orShould()
        .callMethod(String.class, "formatted", Object[].class)
        .orShould()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase")
        .orShould()
        .callMethod(PrintStream.class, "printf", String.class, Object[].class)
        .orShould()
        .callMethod(PrintWriter.class, "printf", String.class, Object[].class)
        .check(module.classes);
  }

  @ParameterizedTest(name = "{0} sees only {1}")
  @CsvSource(
      delimiter = ':',
      value = {
        "DSL         :",
        "DESCRIPTION : DSL",
        "PROCESSOR   : DSL DESCRIPTION",
        "RUNTIME     : DSL DESCRIPTION",
        "MODELS      : DSL DESCRIPTION RUNTIME"
      })
  void moduleSeesOnlyWhatLiesBelow(Module module, String below) {
    String[] seen =
        Stream.concat(
                Stream.of(module),
                Optional.ofNullable(below).stream()
                    .flatMap(names -> Stream.of(names.split(" ")))
                    .map(Module::valueOf))
            .map(Module::packages)
            .toArray(String[]::new);
    noClasses()
        .should()
        .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(seen))))
        .check(module.classes);
  }

  @Test
  void generatedCodeNeedsOnlyTheRuntimeTensorFlowAndTheJdk() {
    classes()
        .that()
        .haveSimpleNameEndingWith("Graph")
        .or()
        .haveSimpleNameEndingWith("Main")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "java..",
                "org.tensorflow..",
                Module.DSL.packages(),
                Module.DESCRIPTION.packages(),
                Module.RUNTIME.packages(),
                Module.MODELS.packages()))
        .check(Module.MODELS.classes);
  }
}
