package dev.convoke.models;

import dev.convoke.models.resnet.Plain20Graph;
import dev.convoke.models.resnet.Plain56Graph;
import dev.convoke.models.resnet.ResNet20Graph;
import dev.convoke.models.resnet.ResNet56Graph;
import dev.convoke.models.vgg.VggASmallGraph;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.command.NetworkProgram;
import java.util.List;

/** The program over all networks of this module: what the launcher {@code convoke} starts. */
public final class Zoo {

  /** The networks, in the order in which {@code list} shows them. */
  public static final List<NetworkDefinition> NETWORKS =
      List.of(
          ResNet20Graph.DEFINITION,
          Plain20Graph.DEFINITION,
          ResNet56Graph.DEFINITION,
          Plain56Graph.DEFINITION,
          VggASmallGraph.DEFINITION);

  private Zoo() {}

  /** Runs a command; see {@code docs/commands.md}. */
  public static void main(String[] args) {
    // The launcher says how it was called, so that the commands suggested can be typed as they are.
    String name = System.getProperty("convoke.program", "convoke");
    System.exit(NetworkProgram.run(NETWORKS, name, args));
  }
}
