package dev.convoke.processor.expand;

import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.ir.Bindings;
import dev.convoke.processor.ir.CheckedNetwork;
import dev.convoke.processor.ir.DeclaredNetwork;
import dev.convoke.processor.ir.Network;
import dev.convoke.processor.ir.NodeId;
import dev.convoke.processor.ir.WeightRules;
import java.util.List;
import java.util.Map;

/** Lays a network out flat. */
public final class Expander {

  private Expander() {}

  /** The network with every repeat, residual and use replaced by what it stands for. */
  public static Network expand(CheckedNetwork checked, Diagnostics diagnostics) {
    DeclaredNetwork declared = checked.declared();
    NodeCollector nodes = new NodeCollector();
    Place place =
        new Place("", List.of(), List.of(declared.body().type()), true, WeightRules.DEFAULT);
    new BlockExpansion(declared.blocks(), nodes, diagnostics)
        .expand(declared.body(), place, NodeId.INPUT, new Bindings(Map.of(), Map.of(), false));
    return new Network(checked, nodes.nodes());
  }
}
