package dev.convoke.processor.provider;

import dev.convoke.processor.ir.op.Op;
import dev.convoke.processor.ir.op.ProvidedOp;
import dev.convoke.processor.layer.LayerReader;
import dev.convoke.processor.layer.LayerReaders;
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
 * @param readers those of the language and of the providers
 * @param broken what kept providers from being loaded, in words; empty as a rule
 */
public record LayerProviders(LayerReaders readers, List<String> broken) {

  /** A service file that lists more broken providers than this repeats itself for ever. */
  private static final int MOST_BROKEN = 20;

  public LayerProviders {
    broken = List.copyOf(broken);
  }

  /** Finds them as services of a class loader. */
  @SuppressWarnings("rawtypes") // a service is looked up by its class, which has no arguments
  public static LayerProviders load(ClassLoader loader) {
    Map<String, List<LayerProvider<?>>> byAnnotation = new LinkedHashMap<>();
    LayerReaders.annotations().forEach(own -> byAnnotation.put(own, new ArrayList<>()));
    List<String> broken = new ArrayList<>();
    Iterator<LayerProvider> services = ServiceLoader.load(LayerProvider.class, loader).iterator();
    while (broken.size() < MOST_BROKEN) {
      try {
        if (!services.hasNext()) {
          break;
        }
        LayerProvider<?> provider = services.next();
        byAnnotation.computeIfAbsent(annotation(provider), a -> new ArrayList<>()).add(provider);
      } catch (ServiceConfigurationError | IllegalStateException e) {
        broken.add(e.getMessage() + (e.getCause() == null ? "" : ": " + e.getCause()));
      }
    }
    return new LayerProviders(readers(byAnnotation), broken);
  }

  private static String annotation(LayerProvider<?> provider) {
    String name = provider.getClass().getName();
    try {
      String annotation = provider.annotation();
      if (annotation != null && !annotation.isEmpty()) {
        return annotation;
      }
    } catch (RuntimeException | LinkageError e) {
      throw new IllegalStateException(name + ".annotation threw " + e, e.getCause());
    }
    throw new IllegalStateException(name + ".annotation names no annotation");
  }

  private static LayerReaders readers(Map<String, List<LayerProvider<?>>> byAnnotation) {
    Map<String, LayerReader<? extends Op>> readers = new LinkedHashMap<>();
    Map<String, List<String>> contested = new LinkedHashMap<>();
    byAnnotation.forEach(
        (annotation, providers) -> {
          List<String> names = new ArrayList<>();
          if (LayerReaders.annotations().contains(annotation)) {
            names.add("Convoke itself");
          }
          providers.forEach(provider -> names.add(provider.getClass().getName()));
          if (names.size() > 1) {
            contested.put(annotation, names.stream().sorted().toList());
          } else if (!providers.isEmpty()) {
            readers.put(annotation, reader(providers.get(0), annotation));
          }
        });
    return new LayerReaders(readers, contested);
  }

  private static <O extends Record> LayerReader<ProvidedOp> reader(
      LayerProvider<O> provider, String annotation) {
    GuardedProvider<O> guarded = new GuardedProvider<>(provider, annotation);
    String name = annotation.substring(annotation.lastIndexOf('.') + 1);
    return values -> new ProvidedOp(name, guarded, guarded.read(values));
  }
}
