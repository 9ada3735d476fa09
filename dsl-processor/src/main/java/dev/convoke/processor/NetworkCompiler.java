package dev.convoke.processor;

import dev.convoke.processor.budget.Budget;
import dev.convoke.processor.check.ShapedChecks;
import dev.convoke.processor.check.StructureChecks;
import dev.convoke.processor.check.TransferCheck;
import dev.convoke.processor.cost.NetworkCost;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.diagnostic.FindingException;
import dev.convoke.processor.diagnostic.Severity;
import dev.convoke.processor.expand.Expander;
import dev.convoke.processor.generate.ClassFileLimits;
import dev.convoke.processor.generate.GeneratedNetwork;
import dev.convoke.processor.generate.NetworkGenerator;
import dev.convoke.processor.html.NetworkPage;
import dev.convoke.processor.ir.CheckedNetwork;
import dev.convoke.processor.ir.DeclaredNetwork;
import dev.convoke.processor.ir.Network;
import dev.convoke.processor.ir.ProvenNetwork;
import dev.convoke.processor.ir.ShapedNetwork;
import dev.convoke.processor.ir.ShapedNode;
import dev.convoke.processor.lint.Lints;
import dev.convoke.processor.lower.Lowering;
import dev.convoke.processor.operation.OperationAnnotations;
import dev.convoke.processor.shape.ShapeInference;
import java.util.List;
import java.util.Optional;

/** The stages between reading and writing, as one pure function. */
public final class NetworkCompiler {

  private final OperationAnnotations layers;

  public NetworkCompiler(OperationAnnotations layers) {
    this.layers = layers;
  }

  /** What to write for a network: its classes, or stand-ins if anything was reported. */
  public GeneratedNetwork compile(DeclaredNetwork declared, Diagnostics diagnostics) {
    try {
      Budget budget = Budget.read(declared, diagnostics);
      Optional<ProvenNetwork> proven = prove(declared, diagnostics);
      if (proven.isEmpty()) {
        return NetworkGenerator.stub(declared.name());
      }
      NetworkCost cost = NetworkCost.of(proven.get());
      budget.check(cost, diagnostics);
      return generate(proven.get(), cost, diagnostics);
    } catch (FindingException e) {
      diagnostics.report(e.finding());
      return NetworkGenerator.stub(declared.name());
    }
  }

  /** A network's classes, or stand-ins for classes that no JVM would load. */
  private static GeneratedNetwork generate(
      ProvenNetwork network, NetworkCost cost, Diagnostics diagnostics) {
    Lints.check(network, diagnostics);
    List<Diagnostic> warnings =
        diagnostics.all().stream()
            .filter(found -> found.code().severity() == Severity.WARNING)
            .toList();
    GeneratedNetwork generated =
        NetworkGenerator.generate(network, cost, NetworkPage.of(network, cost, warnings));
    DeclaredNetwork declared = network.declared();
    Optional<ClassFileLimits.Excess> excess = ClassFileLimits.exceededBy(generated, network);
    if (excess.isEmpty()) {
      return generated;
    }
    diagnostics.report(
        Diagnostic.of(
                DiagnosticCode.NETWORK_TOO_LARGE,
                declared.body().origin(),
                declared.name().simpleName(),
                excess.get().needed(),
                excess.get().most())
            .fix(excess.get().fix()));
    return NetworkGenerator.stub(declared.name());
  }

  /** The tests of a network, if nothing was reported. */
  public Optional<GeneratedNetwork> test(DeclaredNetwork declared, Diagnostics diagnostics) {
    try {
      return prove(declared, diagnostics)
          .map(network -> NetworkGenerator.test(network, NetworkCost.of(network)));
    } catch (FindingException e) {
      diagnostics.report(e.finding());
      return Optional.empty();
    }
  }

  /** The network with all its sizes, if nothing was reported. */
  public Optional<ProvenNetwork> prove(DeclaredNetwork declared, Diagnostics diagnostics) {
    CheckedNetwork checked = StructureChecks.check(declared, diagnostics);
    Network network = Expander.expand(checked, diagnostics);
    ShapedNetwork shaped = ShapeInference.infer(network, layers, diagnostics);
    List<ShapedNode> primitives = Lowering.lower(shaped.nodes());
    return ShapedChecks.check(shaped, primitives, diagnostics)
        .flatMap(proven -> startingFromOther(proven, diagnostics));
  }

  /** Proves that weights of another network fit, where the network starts from one. */
  private Optional<ProvenNetwork> startingFromOther(
      ProvenNetwork network, Diagnostics diagnostics) {
    Optional<DeclaredNetwork.Source> source = network.declared().source();
    if (source.isEmpty()) {
      return Optional.of(network);
    }
    Diagnostics itsOwn = new Diagnostics();
    Optional<ProvenNetwork> other = prove(source.get().network(), itsOwn);
    if (other.isPresent()) {
      return TransferCheck.check(network, source.get(), other.get(), diagnostics);
    }
    if (source.get().network().body().origin().inSource()) {
      return Optional.of(network); // the other network has its own messages
    }
    diagnostics.reportAll(itsOwn, source.get().uses());
    return Optional.empty();
  }
}
