package dev.convoke.description;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** Who may see what: docs/architecture.md, as rules. */
class ArchitectureTest {

  private static final String ROOT = "dev.convoke.description";
  private static final JavaClasses DESCRIPTION =
      new ClassFileImporter()
          .importUrl(NetworkDescription.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void dependsOnlyOnTheLanguageAndGson() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "java..", ROOT + "..", "dev.convoke.dsl..", "com.google.gson..", "org.jspecify.."))
        .check(DESCRIPTION);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dev.convoke.(**)").should().beFreeOfCycles().check(DESCRIPTION);
  }

  @Test
  void recipesKnowNothingOfNetworks() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".recipe")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT)
        .check(DESCRIPTION);
  }

  @Test
  void codecKnowsNothingOfWhatIsWritten() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".codec")
        .should()
        .dependOnClassesThat(resideInAnyPackage(ROOT, ROOT + ".recipe", "dev.convoke.dsl.."))
        .check(DESCRIPTION);
  }

  /** Names in the code are not data, so nothing may ask for them. */
  @Test
  void nothingReflects() {
    noClasses()
        .that()
        .areNotEnums() // javac writes their valueOf
        .should()
        .dependOnClassesThat(resideInAnyPackage("java.lang.reflect.."))
        .orShould()
        .callMethod(Class.class, "getSimpleName")
        .orShould()
        .callMethod(Enum.class, "name")
        .orShould()
        .callMethod(Enum.class, "valueOf", Class.class, String.class)
        .check(DESCRIPTION);
  }

  @Test
  void rulesLookAtTheWholeModule() {
    assertThat(DESCRIPTION.contain(NetworkDescription.class)).isTrue();
    assertThat(DESCRIPTION.contain(ArchitectureTest.class)).isFalse();
  }
}
