package dev.convoke.processor.testing;

import dev.convoke.dsl.Network;
import dev.convoke.processor.NetworkCompiler;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.ir.ProvenNetwork;
import dev.convoke.processor.operation.OperationAnnotations;
import dev.convoke.processor.provider.OperationProviders;
import dev.convoke.processor.reader.ModelReader;
import dev.convoke.processor.reader.SourceTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads and proves the networks of a compilation, and writes nothing. */
@SupportedAnnotationTypes("dev.convoke.dsl.Network")
public final class Proving extends AbstractProcessor {

  private final List<ProvenNetwork> proven = new ArrayList<>();

  private Proving() {}

  /** The proven networks among some sources. */
  public static List<ProvenNetwork> prove(Source... sources) {
    Proving processor = new Proving();
    Compilation.processWith(processor, List.of(sources));
    return List.copyOf(processor.proven);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    OperationAnnotations layers =
        OperationProviders.load(Proving.class.getClassLoader()).annotations();
    SourceTypes types = new SourceTypes();
    types.add(round);
    for (TypeElement type : ElementFilter.typesIn(round.getElementsAnnotatedWith(Network.class))) {
      Diagnostics diagnostics = new Diagnostics();
      ModelReader reader =
          new ModelReader(processingEnv.getElementUtils(), types, layers, diagnostics);
      new NetworkCompiler(layers).prove(reader.network(type), diagnostics).ifPresent(proven::add);
    }
    return false;
  }
}
