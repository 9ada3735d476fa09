package dev.convoke.processor.check;

import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.diagnostic.Origin;
import dev.convoke.processor.ir.ProvenNetwork;
import dev.convoke.processor.ir.Variable;
import dev.convoke.processor.ir.training.InitialWeights;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a network takes over from another: variables of one name have one shape, and some exist. */
public final class TransferCheck {

  private TransferCheck() {}

  /** Variables of one name in both networks. */
  private record Pair(Variable own, Variable other) {

    boolean fits() {
      return own.shape().equals(other.shape());
    }

    String step() {
      return own.name().substring(0, own.name().lastIndexOf('/'));
    }
  }

  /**
   * Compares the variables of two proven networks.
   *
   * @param uses where the other network is named, innermost first
   * @return the network with what it takes over; absent if anything was reported
   */
  public static Optional<ProvenNetwork> check(
      ProvenNetwork network, ProvenNetwork source, List<Origin> uses, Diagnostics diagnostics) {
    List<Pair> pairs = pairs(network, source);
    List<Pair> misfits = pairs.stream().filter(pair -> !pair.fits()).toList();
    if (pairs.isEmpty()) {
      report(nothingShared(network, source, uses.get(0)), uses, diagnostics);
      return Optional.empty();
    }
    if (!misfits.isEmpty()) {
      report(mismatch(misfits, source, uses.get(0)), uses, diagnostics);
      return Optional.empty();
    }
    List<String> shared = pairs.stream().map(pair -> pair.own().name()).toList();
    return Optional.of(
        network.startingFrom(new InitialWeights(source.declared().name().qualifiedName(), shared)));
  }

  private static List<Pair> pairs(ProvenNetwork network, ProvenNetwork source) {
    Map<String, Variable> others =
        source.variables().collect(Collectors.toMap(Variable::name, Function.identity()));
    return network
        .variables()
        .flatMap(own -> Stream.ofNullable(others.get(own.name())).map(o -> new Pair(own, o)))
        .toList();
  }

  private static Diagnostic nothingShared(
      ProvenNetwork network, ProvenNetwork source, Origin place) {
    String other = source.declared().name().simpleName();
    return Diagnostic.of(
            DiagnosticCode.NOTHING_SHARED, place, network.declared().name().simpleName(), other)
        .fix("give the steps that shall start from " + other + " the names that they have there");
  }

  private static Diagnostic mismatch(List<Pair> misfits, ProvenNetwork source, Origin place) {
    Pair first = misfits.get(0);
    Diagnostic mismatch =
        Diagnostic.of(
            DiagnosticCode.INIT_SHAPE_MISMATCH,
            place,
            first.own().name(),
            first.own().shape(),
            first.other().shape(),
            source.declared().name().simpleName());
    Diagnostic counted =
        misfits.size() == 1
            ? mismatch
            : mismatch.found(misfits.size() + " variables that differ in shape");
    return counted.fix("rename step '" + first.step() + "', so that it starts anew");
  }

  private static void report(Diagnostic diagnostic, List<Origin> uses, Diagnostics diagnostics) {
    diagnostics.report(diagnostic.usedAt(uses.subList(1, uses.size())));
  }
}
