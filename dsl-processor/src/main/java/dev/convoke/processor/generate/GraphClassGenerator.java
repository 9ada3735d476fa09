package dev.convoke.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import dev.convoke.processor.cost.StepCost;
import dev.convoke.processor.emit.FloatLiteral;
import dev.convoke.processor.ir.BlockLabels;
import dev.convoke.processor.ir.DeclaredStep;
import dev.convoke.processor.ir.NetworkInput;
import dev.convoke.processor.ir.NodeId;
import dev.convoke.processor.ir.ProvenNetwork;
import dev.convoke.processor.ir.ShapedNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes {@code NGraph}: the network as TensorFlow Java code, with access to every step. */
final class GraphClassGenerator {

  private final ProvenNetwork network;
  private final StepCost total;
  private final GeneratedNames names;

  /** Names of fields and of the constructor's locals; no step's field hides a local. */
  private final NameAllocator fields = new NameAllocator();

  private final String scope;
  private final String images;
  private final String padded;

  /** Factors of the losses of side exits, by step. */
  private final Map<String, Double> exits = new HashMap<>();

  private GraphClassGenerator(ProvenNetwork network, StepCost total) {
    this.network = network;
    this.total = total;
    this.names = new GeneratedNames(network.declared().name());
    fields.newName("DEFINITION");
    network.declared().body().steps().forEach(step -> fields.newName(step.name(), step.name()));
    this.scope = fields.newName("scope");
    this.images = fields.newName("images");
    this.padded = fields.newName("padded");
    network.sideExits().forEach(exit -> exits.put(exit.name(), exit.lossWeight()));
  }

  static TypeSpec generate(ProvenNetwork network, StepCost total) {
    return new GraphClassGenerator(network, total).type();
  }

  private TypeSpec type() {
    List<Unit> steps = steps();
    NetworkMethods methods = new NetworkMethods(new BlockLabels(network.declared()), steps);
    Map<String, NetworkMethods.CallableUnit> calls = new HashMap<>();
    steps.forEach(step -> calls.put(step.path(), methods.write(step)));
    TypeSpec.Builder type =
        GeneratedTypes.implementing(names, names.graph(), Modifier.FINAL)
            .addJavadoc("$L", javadoc())
            .addField(definition());
    for (Unit step : steps) {
      type.addField(
          FieldSpec.builder(MethodScope.FLOAT_OPERAND, fields.get(step.path()))
              .addModifiers(Modifier.PRIVATE, Modifier.FINAL)
              .build());
    }
    type.addMethod(constructor(steps, calls));
    for (DeclaredStep step : network.declared().body().steps()) {
      type.addMethod(accessor(step.name()));
    }
    return type.addMethods(methods.methods()).build();
  }

  /** The network's own steps, in order. */
  private List<Unit> steps() {
    Map<String, List<ShapedNode>> steps = new LinkedHashMap<>();
    for (ShapedNode node : network.primitives()) {
      steps.computeIfAbsent(node.id().topStep(), step -> new ArrayList<>()).add(node);
    }
    return steps.entrySet().stream().map(e -> new Unit(e.getKey(), e.getValue())).toList();
  }

  private String javadoc() {
    return String.format(
        Locale.ROOT,
        "The graph of {@link %s}: %,d parameters, %,d multiply-adds for an image.\n",
        network.declared().name().nameInPackage(),
        total.parameters(),
        total.multiplyAdds());
  }

  private FieldSpec definition() {
    String last = lastStep();
    return FieldSpec.builder(GeneratedNames.NETWORK_DEFINITION, "DEFINITION")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("What the runtime needs to train, evaluate and describe the network.\n")
        .initializer(
            "new $T(\n$>$>$S,\nnew $T($T.class, $S,\n$>$>"
                + "$T.class::getResourceAsStream),$<$<\n"
                + "(scope, images) -> new $T(scope, images).$L())$<$<",
            GeneratedNames.NETWORK_DEFINITION,
            network.declared().commandName(),
            GeneratedNames.NETWORK_FILES,
            names.graph(),
            names.source().generatedPrefix(),
            names.graph(),
            names.graph(),
            last)
        .build();
  }

  private String lastStep() {
    List<DeclaredStep> steps = network.declared().body().steps();
    return steps.get(steps.size() - 1).name();
  }

  private MethodSpec constructor(List<Unit> steps, Map<String, NetworkMethods.CallableUnit> calls) {
    CodeBlock.Builder code = CodeBlock.builder();
    Map<NodeId, String> outputs = new HashMap<>();
    outputs.put(NodeId.INPUT, input(code));
    for (Unit step : steps) {
      NetworkMethods.CallableUnit call = Objects.requireNonNull(calls.get(step.path()));
      String inputs = call.inputs().stream().map(outputs::get).collect(Collectors.joining(", "));
      CodeBlock output =
          CodeBlock.of("$L($L.step($S), $L)", call.method(), scope, step.path(), inputs);
      String field = fields.get(step.path());
      code.addStatement("$L = $L", field, exiting(step.path(), output));
      outputs.put(step.last().id(), field);
    }
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            """
            Adds the network to a graph.

            @param $L variables and mode of the tower
            @param $L {@code [batch, $L, $L, $L]}, standardised
            """,
            scope,
            images,
            network.input().height(),
            network.input().width(),
            network.input().channels())
        .addParameter(GeneratedNames.GRAPH_SCOPE, scope)
        .addParameter(MethodScope.FLOAT_OPERAND, images)
        .addCode(code.build())
        .build();
  }

  /** What a side exit gives is also told to the runtime, which adds its loss. */
  private CodeBlock exiting(String step, CodeBlock output) {
    Double weight = exits.get(step);
    return weight == null
        ? output
        : CodeBlock.of("$L.sideExit($L, $L)", scope, output, FloatLiteral.of(weight));
  }

  /** The local that enters the first step: the images, padded if the network says so. */
  private String input(CodeBlock.Builder code) {
    NetworkInput input = network.input();
    if (input.padTo() == 0) {
      return images;
    }
    code.add("// input: padded to $L with zeros, the mean colour\n", input.shape().text());
    code.addStatement(
        "$T $L = $L.step($S).pad($L, $L, $L, $L, $L)",
        MethodScope.FLOAT_OPERAND,
        padded,
        scope,
        "input",
        images,
        input.padTop(),
        input.padBottom(),
        input.padLeft(),
        input.padRight());
    return padded;
  }

  private MethodSpec accessor(String step) {
    return MethodSpec.methodBuilder(step)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(GeneratedNames.LAYER_OUTPUT)
        .addStatement("return new $T($S, $L)", GeneratedNames.LAYER_OUTPUT, step, fields.get(step))
        .build();
  }
}
