package dev.convoke.processor;

import com.google.auto.service.AutoService;
import dev.convoke.dsl.Block;
import dev.convoke.dsl.Composed;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.train.Preset;
import dev.convoke.dsl.verify.NetworkTests;
import dev.convoke.processor.provider.OperationProviders;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
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

  private NetworkStep step;

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    OperationProviders providers = OperationProviders.load(NetworkProcessor.class.getClassLoader());
    step = new NetworkStep(environment, providers);
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(
        Network.class.getCanonicalName(),
        Block.class.getCanonicalName(),
        Composed.class.getCanonicalName(),
        Preset.class.getCanonicalName(),
        NetworkTests.class.getCanonicalName());
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
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    step.process(round);
    return false;
  }
}
