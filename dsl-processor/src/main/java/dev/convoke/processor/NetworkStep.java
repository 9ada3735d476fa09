package dev.convoke.processor;

import dev.convoke.dsl.Block;
import dev.convoke.dsl.Composed;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.train.Preset;
import dev.convoke.dsl.verify.NetworkTests;
import dev.convoke.processor.check.StructureChecks;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.diagnostic.MessagerReporter;
import dev.convoke.processor.diagnostic.Origin;
import dev.convoke.processor.generate.SourceWriter;
import dev.convoke.processor.generate.StepsGenerator;
import dev.convoke.processor.ir.DeclaredBlock;
import dev.convoke.processor.ir.DeclaredNetwork;
import dev.convoke.processor.ir.DeclaredStep;
import dev.convoke.processor.ir.Value;
import dev.convoke.processor.lint.SuppressionLint;
import dev.convoke.processor.operation.OperationAnnotations;
import dev.convoke.processor.provider.OperationProviders;
import dev.convoke.processor.reader.ModelReader;
import dev.convoke.processor.reader.SourceTypes;
import dev.convoke.processor.reader.TestRequest;
import dev.convoke.processor.reader.TestRequest.Tested;
import dev.convoke.processor.reader.TypeNames;
import dev.convoke.processor.reader.UnresolvedTypeException;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic.Kind;

/** One round: reads, compiles, reports and writes each annotated type. */
final class NetworkStep {

  /** {@code -Aconvoke.warnings=error} makes warnings errors. */
  static final String WARNINGS = "convoke.warnings";

  /** {@code -Aconvoke.tests=true} writes a test of every network of the compilation. */
  static final String TESTS = "convoke.tests";

  private final ProcessingEnvironment environment;
  private final SourceTypes sources = new SourceTypes();
  private final MessagerReporter reporter;
  private final SourceWriter writer;
  private final OperationAnnotations layers;
  private final NetworkCompiler compiler;
  private final TestStep tests;
  private final boolean testsAll;

  /** What is wrong at no place of a source, until the first type takes the blame. */
  private final List<Unplaced> unplaced = new ArrayList<>();

  /** Names of types that wait for types of later rounds. */
  private final Set<String> deferred = new LinkedHashSet<>();

  NetworkStep(ProcessingEnvironment environment, OperationProviders providers) {
    this.environment = environment;
    this.layers = providers.annotations();
    providers.broken().forEach(broken -> unplaced.add(at -> brokenProvider(at, broken)));
    boolean raised = "error".equals(environment.getOptions().get(WARNINGS));
    this.reporter =
        new MessagerReporter(environment.getMessager(), raised ? Kind.ERROR : Kind.WARNING);
    this.writer = new SourceWriter(environment.getFiler());
    this.compiler = new NetworkCompiler(layers);
    this.tests = new TestStep(environment.getElementUtils(), sources, compiler, writer);
    String tested = environment.getOptions().getOrDefault(TESTS, "false");
    this.testsAll = tested.equals("true");
    if (!testsAll && !tested.equals("false")) {
      unplaced.add(at -> wrongOption(at, tested));
    }
  }

  void process(RoundEnvironment round) {
    if (round.processingOver()) {
      return; // what still waits names a type that does not exist, which the compiler has said
    }
    sources.add(round);
    Set<String> names = new LinkedHashSet<>(deferred);
    deferred.clear();
    for (Class<? extends Annotation> annotation :
        List.of(Block.class, Network.class, Composed.class, Preset.class, NetworkTests.class)) {
      Set<? extends Element> annotated = round.getElementsAnnotatedWith(annotation);
      ElementFilter.typesIn(annotated).forEach(t -> names.add(t.getQualifiedName().toString()));
    }
    for (String name : names) {
      process(environment.getElementUtils().getTypeElement(name));
    }
  }

  private void process(TypeElement type) {
    Diagnostics diagnostics = new Diagnostics();
    ModelReader reader =
        new ModelReader(environment.getElementUtils(), sources, layers, diagnostics);
    unplaced.forEach(finding -> diagnostics.report(finding.at(reader.originOf(type))));
    unplaced.clear();
    try {
      // read before anything is written: it may name a constant that does not exist yet
      List<Value.TextValue> silenced = reader.suppressions(type);
      if (type.getAnnotation(NetworkTests.class) != null) {
        tests.write(type, reader.tests(type), diagnostics);
      }
      if (type.getAnnotation(Network.class) != null) {
        network(type, reader, diagnostics);
      } else if (type.getAnnotation(Block.class) != null) {
        DeclaredBlock block = reader.block(type);
        StructureChecks.check(block, reader.blocksOf(block), diagnostics);
        writeSteps(type, block);
      } else {
        annotation(type, reader);
      }
      SuppressionLint.check(silenced, layers.hasProviders(), diagnostics);
    } catch (UnresolvedTypeException e) {
      deferred.add(type.getQualifiedName().toString());
    } catch (RuntimeException e) {
      environment
          .getMessager()
          .printMessage(
              Kind.ERROR,
              "[InternalError] Convoke failed on "
                  + type.getSimpleName()
                  + ": "
                  + e
                  + "\n    this is our mistake, not yours: please report it with this source",
              type);
    }
    // a mistake in a compiled block that was never checked has no other place in this source
    List<Origin> last = List.of(reader.originOf(type));
    diagnostics.all().forEach(found -> reporter.report(found.usedAt(last)));
  }

  private static Diagnostic brokenProvider(Origin place, String broken) {
    return Diagnostic.of(
            DiagnosticCode.PROVIDER_FAILED, place, "an operation's provider cannot be loaded")
        .found(broken)
        .fix("repair its library, or take it off the annotation processor path");
  }

  private static Diagnostic wrongOption(Origin place, String found) {
    return Diagnostic.of(DiagnosticCode.OPTION_VALUE, place, TESTS, found)
        .expected("true or false")
        .fix("write -A" + TESTS + "=true; @NetworkTests names single networks");
  }

  private void network(TypeElement type, ModelReader reader, Diagnostics diagnostics) {
    DeclaredNetwork network = reader.network(type);
    writer.write(compiler.compile(network, diagnostics), type);
    writeSteps(type, network.body());
    if (testsAll) {
      Origin place = reader.originOf(type);
      Tested all = new Tested(network, new Diagnostics(), place);
      tests.write(type, new TestRequest("-A" + TESTS + "=true", place, List.of(all)), diagnostics);
    }
  }

  /** A user's annotation type: composed, a preset, or by mistake both. */
  private void annotation(TypeElement type, ModelReader reader) {
    if (type.getAnnotation(Composed.class) != null) {
      writeOrder(type, reader.attributesOf(type));
    }
    if (type.getAnnotation(Preset.class) != null) {
      reader.checkPreset(type);
    }
  }

  private void writeSteps(TypeElement type, DeclaredBlock body) {
    List<String> order = body.steps().stream().map(DeclaredStep::name).toList();
    writeOrder(type, order);
  }

  private void writeOrder(TypeElement type, List<String> order) {
    writer.write(StepsGenerator.generate(TypeNames.of(type), order), type);
  }

  /** A finding that waits for a place. */
  private interface Unplaced {
    Diagnostic at(Origin place);
  }
}
