package dev.convoke.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import dev.convoke.processor.cost.StepCost;
import dev.convoke.processor.ir.DeclaredStep;
import dev.convoke.processor.ir.NetworkInput;
import dev.convoke.processor.ir.NodeId;
import dev.convoke.processor.ir.ProvenNetwork;
import dev.convoke.processor.ir.ShapedNode;
import java.util.HashMap;
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

  private final String scopeField;
  private final String images;
  private final String tf;
  private final String padded;
  private final String widths;

  /** Factors of the losses of side exits, by step. */
  private final Map<String, Double> exits = new HashMap<>();

  private GraphClassGenerator(ProvenNetwork network, StepCost total) {
    this.network = network;
    this.total = total;
    this.names = new GeneratedNames(network.declared().name());
    fields.newName("DEFINITION");
    network.declared().body().steps().forEach(step -> fields.newName(step.name(), step.name()));
    this.scopeField = fields.newName("scope");
    this.images = fields.newName("images");
    this.tf = fields.newName("tf");
    this.padded = fields.newName("padded");
    this.widths = fields.newName("widths");
    network.sideExits().forEach(exit -> exits.put(exit.name(), exit.lossWeight()));
  }

  static TypeSpec generate(ProvenNetwork network, StepCost total) {
    return new GraphClassGenerator(network, total).type();
  }

  private TypeSpec type() {
    NetworkMethods methods = new NetworkMethods(scopeField);
    Map<String, NetworkMethods.CallableStep> calls = new HashMap<>();
    Map<String, List<ShapedNode>> steps = NetworkMethods.byStep(network.nodes());
    steps.forEach((step, nodes) -> calls.put(step, methods.write(step, nodes)));
    TypeSpec.Builder type =
        GeneratedTypes.implementing(names, names.graph(), Modifier.FINAL)
            .addJavadoc("$L", javadoc())
            .addField(definition())
            .addField(
                FieldSpec.builder(GeneratedNames.GRAPH_SCOPE, scopeField)
                    .addModifiers(Modifier.PRIVATE, Modifier.FINAL)
                    .build());
    for (String step : steps.keySet()) {
      type.addField(
          FieldSpec.builder(MethodScope.FLOAT_OPERAND, fields.get(step))
              .addModifiers(Modifier.PRIVATE, Modifier.FINAL)
              .build());
    }
    type.addMethod(constructor(steps, calls));
    for (DeclaredStep step : network.declared().body().steps()) {
      type.addMethod(accessor(step.name()));
    }
    return type.addMethods(methods.methods()).build();
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
            "new $T(\n$>$>$S,\n() -> $T.read($T.class, $S),\n"
                + "(scope, images) -> new $T(scope, images).$L())$<$<",
            GeneratedNames.NETWORK_DEFINITION,
            network.declared().commandName(),
            GeneratedNames.NETWORK_DESCRIPTION,
            names.graph(),
            names.jsonFile(),
            names.graph(),
            last)
        .build();
  }

  private String lastStep() {
    List<DeclaredStep> steps = network.declared().body().steps();
    return steps.get(steps.size() - 1).name();
  }

  private MethodSpec constructor(
      Map<String, List<ShapedNode>> steps, Map<String, NetworkMethods.CallableStep> calls) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement("this.$L = $L", scopeField, scopeField);
    Map<NodeId, String> outputs = new HashMap<>();
    outputs.put(NodeId.INPUT, input(code));
    steps.forEach(
        (step, nodes) -> {
          NetworkMethods.CallableStep call = Objects.requireNonNull(calls.get(step));
          String arguments =
              call.inputs().stream().map(outputs::get).collect(Collectors.joining(", "));
          CodeBlock output = CodeBlock.of("$L($L)", call.method(), arguments);
          code.addStatement("$L = $L", fields.get(step), exiting(step, output));
          outputs.put(nodes.get(nodes.size() - 1).id(), fields.get(step));
        });
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            """
            Adds the network to a graph.

            @param $L variables and mode of the tower
            @param $L {@code [batch, $L, $L, $L]}, standardised
            """,
            scopeField,
            images,
            network.input().height(),
            network.input().width(),
            network.input().channels())
        .addParameter(GeneratedNames.GRAPH_SCOPE, scopeField)
        .addParameter(MethodScope.FLOAT_OPERAND, images)
        .addCode(code.build())
        .build();
  }

  /** What a side exit gives is also told to the runtime, which adds its loss. */
  private CodeBlock exiting(String step, CodeBlock output) {
    Double weight = exits.get(step);
    return weight == null
        ? output
        : CodeBlock.of("$L.sideExit($L, $L)", scopeField, output, FloatLiteral.of(weight));
  }

  /** The local that enters the first step: the images, padded if the network says so. */
  private String input(CodeBlock.Builder code) {
    NetworkInput input = network.input();
    if (input.padTo() == 0) {
      return images;
    }
    code.add("// input: padded to $L with zeros, the mean colour\n", input.shape().text());
    code.addStatement("$T $L = $L.step($S)", MethodScope.OPS, tf, scopeField, "input");
    code.addStatement(
        "int[][] $L = {{0, 0}, {$L, $L}, {$L, $L}, {0, 0}}",
        widths,
        input.padTop(),
        input.padBottom(),
        input.padLeft(),
        input.padRight());
    code.addStatement(
        "$1T $2L = $3L.pad($4L, $3L.constant($5L), $3L.constant(0f))",
        MethodScope.FLOAT_OPERAND,
        padded,
        tf,
        images,
        widths);
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
