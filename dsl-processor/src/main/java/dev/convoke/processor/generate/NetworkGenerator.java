package dev.convoke.processor.generate;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.convoke.description.NetworkDescription;
import dev.convoke.description.NetworkDescriptionCodec;
import dev.convoke.processor.cost.NetworkCost;
import dev.convoke.processor.describe.Describer;
import dev.convoke.processor.ir.NetworkName;
import dev.convoke.processor.ir.ProvenNetwork;
import java.util.List;

/** Everything that is generated for a network; pure. */
public final class NetworkGenerator {

  private NetworkGenerator() {}

  /**
   * Graph, program and description of a proven network.
   *
   * @param cost what it costs
   * @param page what people read about it
   */
  public static GeneratedNetwork generate(ProvenNetwork network, NetworkCost cost, String page) {
    NetworkName source = network.declared().name();
    GeneratedNames names = new GeneratedNames(source);
    NetworkDescription description = Describer.describe(network, cost, Fingerprint.of(network));
    String json = NetworkDescriptionCodec.STANDARD.text(description);
    return new GeneratedNetwork(
        List.of(
            file(source, GraphClassGenerator.generate(network, cost.total())),
            file(source, MainClassGenerator.generate(source))),
        List.of(
            new GeneratedNetwork.Resource(source.packageName(), names.jsonFile(), json),
            new GeneratedNetwork.Resource(source.packageName(), names.pageFile(), page)));
  }

  /** Tests of a proven network. */
  public static GeneratedNetwork test(ProvenNetwork network, NetworkCost cost) {
    return new GeneratedNetwork(List.of(TestClassGenerator.generate(network, cost)), List.of());
  }

  /** Stand-ins for a rejected network. */
  public static GeneratedNetwork stub(NetworkName source) {
    return new GeneratedNetwork(
        StubGenerator.generate(source).stream().map(type -> file(source, type)).toList(),
        List.of());
  }

  private static JavaFile file(NetworkName source, TypeSpec type) {
    return JavaFile.builder(source.packageName(), type).skipJavaLangImports(true).build();
  }
}
