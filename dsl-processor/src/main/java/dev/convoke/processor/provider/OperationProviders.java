package dev.convoke.processor.provider;

import dev.convoke.processor.ir.op.Op;
import dev.convoke.processor.operation.OperationAnnotations;
import dev.convoke.processor.operation.WrittenOperation;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * The providers on the processor path.
 *
 * @param annotations those of the language and of the providers
 * @param broken what kept providers from being loaded, in words; empty as a rule
 */
public record OperationProviders(OperationAnnotations annotations, List<String> broken) {

  /** A service file that lists more broken providers than this repeats itself for ever. */
  private static final int MOST_BROKEN = 20;

  public OperationProviders {
    broken = List.copyOf(broken);
  }

  /** Finds them as services of a class loader. */
  @SuppressWarnings("rawtypes") // a service is looked up by its class, which has no arguments
  public static OperationProviders load(ClassLoader loader) {
    Map<String, List<OperationProvider<?>>> byAnnotation = new LinkedHashMap<>();
    OperationAnnotations.own().forEach(own -> byAnnotation.put(own, new ArrayList<>()));
    List<String> broken = new ArrayList<>();
    Iterator<OperationProvider> services =
        ServiceLoader.load(OperationProvider.class, loader).iterator();
    while (broken.size() < MOST_BROKEN) {
      try {
        if (!services.hasNext()) {
          break;
        }
        OperationProvider<?> provider = services.next();
        byAnnotation.computeIfAbsent(annotation(provider), a -> new ArrayList<>()).add(provider);
      } catch (ServiceConfigurationError | IllegalStateException e) {
        broken.add(e.getMessage() + (e.getCause() == null ? "" : ": " + e.getCause()));
      }
    }
    return new OperationProviders(annotations(byAnnotation), broken);
  }

  private static String annotation(OperationProvider<?> provider) {
    String name = provider.getClass().getName();
    try {
      String annotation = provider.annotation();
      if (annotation != null && !annotation.isEmpty()) {
        return annotation;
      }
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
      throw new IllegalStateException(name + ".annotation threw " + e, e.getCause());
    }
    throw new IllegalStateException(name + ".annotation names no annotation");
  }

  private static OperationAnnotations annotations(
      Map<String, List<OperationProvider<?>>> byAnnotation) {
    Map<String, WrittenOperation<? extends Op>> provided = new LinkedHashMap<>();
    Map<String, List<String>> contested = new LinkedHashMap<>();
    byAnnotation.forEach(
        (annotation, providers) -> {
          List<String> names = new ArrayList<>();
          if (OperationAnnotations.own().contains(annotation)) {
            names.add("Convoke itself");
          }
          providers.forEach(provider -> names.add(provider.getClass().getName()));
          if (names.size() > 1) {
            contested.put(annotation, names.stream().sorted().toList());
          } else if (!providers.isEmpty()) {
            provided.put(annotation, new GuardedProvider<>(providers.get(0), annotation));
          }
        });
    return new OperationAnnotations(provided, contested);
  }
}
