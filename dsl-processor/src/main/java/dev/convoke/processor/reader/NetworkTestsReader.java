package dev.convoke.processor.reader;

import dev.convoke.dsl.Network;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.ir.Attributes;
import dev.convoke.processor.ir.DeclaredNetwork;
import dev.convoke.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads the networks that {@code @NetworkTests} names. */
final class NetworkTestsReader {

  private static final String ANNOTATION = "@NetworkTests";

  private final Elements elements;
  private final BiFunction<TypeElement, Diagnostics, DeclaredNetwork> networks;
  private final Diagnostics diagnostics;

  /**
   * @param networks reads a network
   */
  NetworkTestsReader(
      Elements elements,
      BiFunction<TypeElement, Diagnostics, DeclaredNetwork> networks,
      Diagnostics diagnostics) {
    this.elements = elements;
    this.networks = networks;
    this.diagnostics = diagnostics;
  }

  TestRequest read(Attributes annotation) {
    List<TestRequest.Tested> tested = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Value value : annotation.get("value", Value.ListValue.class).values()) {
      String type = ((Value.TypeValue) value).type();
      TypeElement network = elements.getTypeElement(type);
      if (network == null || network.getAnnotation(Network.class) == null) {
        String simpleName = type.substring(type.lastIndexOf('.') + 1);
        diagnostics.report(
            Diagnostic.of(DiagnosticCode.TESTS_OF_NO_NETWORK, value.origin(), simpleName)
                .fix("name an interface with @Network"));
      } else if (!seen.add(type)) {
        diagnostics.report(
            Diagnostic.of(
                    DiagnosticCode.LISTED_TWICE,
                    value.origin(),
                    ANNOTATION,
                    network.getSimpleName())
                .fix("remove one of them"));
      } else {
        Diagnostics itsOwn = new Diagnostics();
        tested.add(new TestRequest.Tested(networks.apply(network, itsOwn), itsOwn, value.origin()));
      }
    }
    return new TestRequest(ANNOTATION, annotation.origin(), tested);
  }
}
