package dev.convoke.processor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.convoke.dsl.Network;
import dev.convoke.processor.diagnostic.MessagerReporter;
import dev.convoke.processor.diagnostic.Origin;
import dev.convoke.processor.generate.SourceWriter;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may see what: docs/architecture.md, as rules. */
class ArchitectureTest {

  private static final String ROOT = "dev.convoke.processor";
  private static final JavaClasses PROCESSOR = classesBeside(NetworkProcessor.class);
  private static final JavaClasses LANGUAGE = classesBeside(Network.class);

  private static final DescribedPredicate<JavaClass> COMPILERS_MODEL =
      resideInAPackage("javax.lang.model..")
          .and(not(type(Modifier.class)))
          .and(not(type(SourceVersion.class)))
          .as("elements, mirrors and types of the compiler");

  private static final DescribedPredicate<JavaClass> READER_OR_ROOT =
      resideInAPackage(ROOT + ".reader").or(resideInAPackage(ROOT)).as("reader or the root");

  @Test
  void onlyTheReaderAndTheRootSeeTheCompilersModel() {
    noClasses()
        .that(not(READER_OR_ROOT))
        .and(not(type(SourceWriter.class)))
        .should()
        .dependOnClassesThat(COMPILERS_MODEL)
        .check(PROCESSOR);
  }

  @Test
  void writerSeesOnlyTheElementThatAFileIsGeneratedFrom() {
    classes()
        .that(type(SourceWriter.class))
        .should()
        .onlyDependOnClassesThat(not(COMPILERS_MODEL.and(not(type(Element.class)))))
        .check(PROCESSOR);
  }

  @Test
  void modifiersAndVersionsAreForReadingAndGenerating() {
    noClasses()
        .that(not(READER_OR_ROOT))
        .and()
        .resideOutsideOfPackage(ROOT + ".generate")
        .should()
        .dependOnClassesThat(resideInAPackage("javax.lang.model.."))
        .check(PROCESSOR);
  }

  @Test
  void onlyTheWriterAndTheRootWriteFiles() {
    noClasses()
        .that(not(type(SourceWriter.class)))
        .and()
        .resideOutsideOfPackage(ROOT)
        .should()
        .dependOnClassesThat(type(Filer.class))
        .check(PROCESSOR);
  }

  @Test
  void onlyTheReporterAndOriginsPrintMessages() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT)
        .and()
        .doNotHaveFullyQualifiedName(MessagerReporter.class.getName())
        .and()
        .doNotHaveFullyQualifiedName(MessagerReporter.Printer.class.getName())
        .and()
        .doNotHaveFullyQualifiedName(ROOT + ".reader.ElementOrigin")
        .should()
        .dependOnClassesThat(type(Messager.class))
        .check(PROCESSOR);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(PROCESSOR);
  }

  @ParameterizedTest(name = "{0} sees only {1}")
  @CsvSource(
      delimiter = ':',
      value = {
        "diagnostic :",
        "ir         : diagnostic",
        "emit       : ir",
        "operation  : diagnostic, ir, layer, emit",
        "lower      : diagnostic, ir, operation",
        "cost       : diagnostic, ir, operation",
        "layer      : diagnostic, ir",
        "training   : diagnostic, ir",
        "reader     : diagnostic, ir, layer, operation, training",
        "gradient   :",
        "check      : diagnostic, ir, operation, training, gradient",
        "expand     : diagnostic, ir, layer",
        "shape      : diagnostic, ir, layer, operation",
        "budget     : diagnostic, ir, cost, training",
        "describe   : ir, operation, cost",
        "generate   : ir, emit, operation, cost, describe",
        "lint       : diagnostic, ir",
        "html       : diagnostic, ir, operation, cost",
        "provider   : diagnostic, ir, layer, emit, operation"
      })
  void stagesSeeOnlyWhatLiesBelow(String stage, String below) {
    Stream<String> seen =
        Stream.concat(
            Stream.of(stage),
            Stream.ofNullable(below).flatMap(names -> Stream.of(names.split(", "))));
    String[] packages = seen.map(name -> ROOT + '.' + name + "..").toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(ROOT + '.' + stage + "..")
        .should()
        .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(packages))))
        .check(PROCESSOR);
  }

  @Test
  void nothingDependsOnTheRoot() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT)
        .check(PROCESSOR);
  }

  @Test
  void representationKnowsOfDiagnosticsOnlyWhereThingsAreWritten() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".ir..")
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT + "..")
                .and(not(resideInAPackage(ROOT + ".ir..")))
                .and(not(type(Origin.class))))
        .check(PROCESSOR);
  }

  @Test
  void onlyWhatWritesCodeKnowsJavaPoet() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            ROOT + ".generate", ROOT + ".emit", ROOT + ".operation..", ROOT + ".provider")
        .should()
        .dependOnClassesThat(resideInAPackage("com.palantir.."))
        .check(PROCESSOR);
  }

  /** How data is written is the description's own matter. */
  @Test
  void nothingKnowsJson() {
    noClasses()
        .should()
        .dependOnClassesThat(resideInAPackage("com.google.gson.."))
        .check(PROCESSOR);
  }

  @Test
  void languageDependsOnNothing() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAPackage("java..").or(resideInAPackage("dev.convoke.dsl..")))
        .check(LANGUAGE);
  }

  @Test
  void rulesLookAtTheWholeOfBothModules() {
    assertThat(PROCESSOR.contain(MessagerReporter.class)).isTrue();
    assertThat(PROCESSOR.contain(ArchitectureTest.class)).isFalse();
    assertThat(LANGUAGE.contain(Network.class)).isTrue();
  }

  /** The classes of the folder or jar that holds a class. */
  private static JavaClasses classesBeside(Class<?> type) {
    return new ClassFileImporter()
        .importUrl(type.getProtectionDomain().getCodeSource().getLocation());
  }
}
