package dev.convoke.processor.check;

import dev.convoke.description.recipe.Recipe;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.diagnostic.Origin;
import dev.convoke.processor.ir.DeclaredNetwork;
import dev.convoke.processor.ir.ProvenNetwork;
import dev.convoke.processor.ir.Value;
import dev.convoke.processor.ir.Variable;
import java.util.ArrayList;
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

    boolean isBelow(String path) {
      return own.name().startsWith(path + "/");
    }

    String step() {
      return own.name().substring(0, own.name().lastIndexOf('/'));
    }
  }

  /**
   * Compares the variables of two proven networks.
   *
   * @param source how the network names the other one
   * @param other what it names, proven
   * @return the network with what it takes over; absent if anything was reported
   */
  public static Optional<ProvenNetwork> check(
      ProvenNetwork network,
      DeclaredNetwork.Source source,
      ProvenNetwork other,
      Diagnostics diagnostics) {
    List<Pair> all = pairs(network, other);
    List<Pair> taken = all.stream().filter(pair -> isTaken(pair, source.steps())).toList();
    List<Diagnostic> found = new ArrayList<>();
    for (Value.TextValue step : source.steps()) {
      if (all.stream().noneMatch(pair -> pair.isBelow(step.text()))) {
        found.add(notShared(network, other, step, source.steps()));
      }
    }
    Origin place = source.uses().get(0);
    if (source.steps().isEmpty() && all.isEmpty()) {
      found.add(nothingShared(network, other, place));
    }
    List<Pair> misfits = taken.stream().filter(pair -> !pair.fits()).toList();
    if (!misfits.isEmpty()) {
      found.add(mismatch(misfits, other, place));
    }
    List<Origin> others = source.uses().subList(1, source.uses().size());
    found.forEach(diagnostic -> diagnostics.report(diagnostic.usedAt(others)));
    List<String> names = taken.stream().map(pair -> pair.own().name()).toList();
    return found.isEmpty()
        ? Optional.of(
            network.startingFrom(new Recipe.InitialWeights(other.declared().commandName(), names)))
        : Optional.empty();
  }

  private static List<Pair> pairs(ProvenNetwork network, ProvenNetwork source) {
    Map<String, Variable> others =
        source.variables().collect(Collectors.toMap(Variable::name, Function.identity()));
    return network
        .variables()
        .flatMap(own -> Stream.ofNullable(others.get(own.name())).map(o -> new Pair(own, o)))
        .toList();
  }

  private static boolean isTaken(Pair pair, List<Value.TextValue> steps) {
    return steps.isEmpty() || steps.stream().anyMatch(step -> pair.isBelow(step.text()));
  }

  private static Diagnostic nothingShared(
      ProvenNetwork network, ProvenNetwork other, Origin place) {
    return Diagnostic.of(
            DiagnosticCode.NOTHING_SHARED, place, simpleName(network), simpleName(other), "")
        .fix(
            "give the steps that should start from "
                + simpleName(other)
                + " the names they have there");
  }

  private static Diagnostic notShared(
      ProvenNetwork network,
      ProvenNetwork other,
      Value.TextValue step,
      List<Value.TextValue> listed) {
    return Diagnostic.of(
            DiagnosticCode.NOTHING_SHARED,
            step.origin(),
            simpleName(network),
            simpleName(other),
            " of step '" + step.text() + "'")
        .fix(SharedSteps.of(network, other).fix(step.text(), listed));
  }

  private static Diagnostic mismatch(List<Pair> misfits, ProvenNetwork other, Origin place) {
    Pair first = misfits.get(0);
    Diagnostic mismatch =
        Diagnostic.of(
            DiagnosticCode.INIT_SHAPE_MISMATCH,
            place,
            first.own().name(),
            first.own().shape(),
            first.other().shape(),
            simpleName(other));
    Diagnostic counted =
        misfits.size() == 1
            ? mismatch
            : mismatch.found(misfits.size() + " variables that differ in shape");
    return counted.fix(
        "rename step '"
            + first.step()
            + "', or list the others: steps = {…}, so that it starts afresh");
  }

  private static String simpleName(ProvenNetwork network) {
    return network.declared().name().simpleName();
  }
}
