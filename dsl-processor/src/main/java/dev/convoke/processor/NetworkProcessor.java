package dev.convoke.processor;

import com.google.auto.service.AutoService;
import dev.convoke.dsl.Block;
import dev.convoke.dsl.Composed;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.train.Preset;
import dev.convoke.dsl.verify.NetworkTests;
import dev.convoke.processor.provider.OperationProviders;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Generated;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Proves every {@link Network} and {@link Block} of a compilation and generates their code; records
 * the order of a {@link Composed} annotation's attributes; checks every {@link Preset}; writes the
 * tests that {@link NetworkTests} asks for.
 */
@AutoService(Processor.class)
public final class NetworkProcessor extends AbstractProcessor {

  private static final String LANGUAGE = Network.class.getPackageName() + ".*";

  private final Set<String> claimed = new HashSet<>();
  private NetworkStep step;

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    OperationProviders providers = OperationProviders.load(NetworkProcessor.class.getClassLoader());
    claimed.add(LANGUAGE);
    claimed.add(Generated.class.getCanonicalName());
    claimed.addAll(providers.annotations().provided());
    step = new NetworkStep(environment, providers);
  }

  /**
   * All that a network may be written with, and what is on its generated code: of annotations that
   * no processor claims {@code -Xlint:processing} warns.
   */
  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.copyOf(claimed);
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of(NetworkStep.WARNINGS, NetworkStep.TESTS);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  @SuppressWarnings("DoNotClaimAnnotations") // no other processor waits for these
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    step.process(round);
    return true;
  }
}
