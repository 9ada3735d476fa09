package dev.convoke.processor.reader;

import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.diagnostic.Origin;
import dev.convoke.processor.ir.DeclaredNetwork;
import java.util.List;

/**
 * What asks for the tests of networks.
 *
 * @param how an annotation or an option, for messages
 * @param origin of the whole request
 */
public record TestRequest(String how, Origin origin, List<Tested> networks) {

  public TestRequest {
    networks = List.copyOf(networks);
  }

  /**
   * A network to test.
   *
   * @param itsOwn what was found about it
   * @param place where it is named
   */
  public record Tested(DeclaredNetwork network, Diagnostics itsOwn, Origin place) {}
}
