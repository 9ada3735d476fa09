package dev.convoke.processor;

import dev.convoke.dsl.Block;
import dev.convoke.dsl.Composed;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.train.Preset;
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
import dev.convoke.processor.layer.LayerReaders;
import dev.convoke.processor.lint.SuppressionLint;
import dev.convoke.processor.provider.LayerProviders;
import dev.convoke.processor.reader.ModelReader;
import dev.convoke.processor.reader.SourceTypes;
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

  private final ProcessingEnvironment environment;
  private final SourceTypes sources = new SourceTypes();
  private final MessagerReporter reporter;
  private final SourceWriter writer;
  private final LayerReaders layers;

  /** Providers that could not be loaded, until the first network takes the blame for the place. */
  private final List<String> unreported;

  /** Names of types that wait for types of later rounds. */
  private final Set<String> deferred = new LinkedHashSet<>();

  NetworkStep(ProcessingEnvironment environment, LayerProviders providers) {
    this.environment = environment;
    this.layers = providers.readers();
    this.unreported = new ArrayList<>(providers.broken());
    boolean raised = "error".equals(environment.getOptions().get(WARNINGS));
    this.reporter =
        new MessagerReporter(environment.getMessager(), raised ? Kind.ERROR : Kind.WARNING);
    this.writer = new SourceWriter(environment.getFiler());
  }

  void process(RoundEnvironment round) {
    if (round.processingOver()) {
      return; // what still waits names a type that does not exist, which the compiler has said
    }
    sources.add(round);
    Set<String> names = new LinkedHashSet<>(deferred);
    deferred.clear();
    for (Class<? extends Annotation> annotation :
        List.of(Block.class, Network.class, Composed.class, Preset.class)) {
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
    reportBroken(reader.originOf(type), diagnostics);
    try {
      // read before anything is written: it may name a constant that does not exist yet
      List<Value.TextValue> silenced = reader.suppressions(type);
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

  private void reportBroken(Origin origin, Diagnostics diagnostics) {
    for (String broken : unreported) {
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.PROVIDER_FAILED,
                  origin,
                  "an operation's provider cannot be loaded")
              .found(broken)
              .fix("repair its library, or take it off the annotation processor path"));
    }
    unreported.clear();
  }

  private void network(TypeElement type, ModelReader reader, Diagnostics diagnostics) {
    DeclaredNetwork network = reader.network(type);
    writer.write(new NetworkCompiler(layers).compile(network, diagnostics), type);
    writeSteps(type, network.body());
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
}
