package dev.convoke.processor.reader;

import dev.convoke.dsl.Network;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.diagnostic.Origin;
import dev.convoke.processor.ir.DeclaredNetwork;
import dev.convoke.processor.ir.DeclaredTraining;
import dev.convoke.processor.ir.Value;
import dev.convoke.processor.training.TrainingKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads the network that {@code @InitFrom} names. */
final class InitFromReader {

  private final Elements elements;
  private final BiFunction<TypeElement, Diagnostics, DeclaredNetwork> networks;
  private final Diagnostics diagnostics;

  /**
   * @param networks reads a network without its own {@code @InitFrom}
   */
  InitFromReader(
      Elements elements,
      BiFunction<TypeElement, Diagnostics, DeclaredNetwork> networks,
      Diagnostics diagnostics) {
    this.elements = elements;
    this.networks = networks;
    this.diagnostics = diagnostics;
  }

  /**
   * The other network, if one is named and can be read. One of this compilation that cannot be read
   * has its own messages.
   */
  Optional<DeclaredNetwork.Source> read(TypeElement network, List<DeclaredTraining> training) {
    return training.stream()
        .filter(TrainingKind.INIT_FROM::includes)
        .findFirst()
        .flatMap(initFrom -> source(network, initFrom));
  }

  private Optional<DeclaredNetwork.Source> source(TypeElement network, DeclaredTraining initFrom) {
    Value.TypeValue value = initFrom.annotation().attributes().get("value", Value.TypeValue.class);
    List<Origin> uses = new ArrayList<>(List.of(value.origin()));
    uses.addAll(initFrom.places());
    TypeElement other = elements.getTypeElement(value.type());
    if (other == null || other.getAnnotation(Network.class) == null) {
      String simpleName = value.type().substring(value.type().lastIndexOf('.') + 1);
      report(
          Diagnostic.of(DiagnosticCode.INIT_FROM_NO_NETWORK, value.origin(), simpleName)
              .fix("name an interface with @Network"),
          initFrom);
      return Optional.empty();
    }
    if (other.equals(network)) {
      String simpleName = other.getSimpleName().toString();
      report(
          Diagnostic.of(DiagnosticCode.INIT_FROM_ITSELF, value.origin(), simpleName)
              .fix("name the network that is trained before, or remove @InitFrom"),
          initFrom);
      return Optional.empty();
    }
    Diagnostics itsOwn = new Diagnostics();
    DeclaredNetwork source = networks.apply(other, itsOwn);
    if (!itsOwn.hasErrors()) {
      List<Value.TextValue> steps =
          initFrom.annotation().attributes().get("steps", Value.ListValue.class).values().stream()
              .map(Value.TextValue.class::cast)
              .toList();
      return Optional.of(new DeclaredNetwork.Source(source, steps, uses));
    }
    if (!source.body().origin().inSource()) {
      diagnostics.reportAll(itsOwn, uses);
    }
    return Optional.empty();
  }

  private void report(Diagnostic diagnostic, DeclaredTraining initFrom) {
    diagnostics.report(diagnostic.usedAt(initFrom.places()));
  }
}
