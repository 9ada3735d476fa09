package dev.convoke.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.convoke.processor.cost.NetworkCost;
import dev.convoke.processor.cost.StepCost;
import dev.convoke.processor.ir.DeclaredStep;
import dev.convoke.processor.ir.ProvenNetwork;
import dev.convoke.processor.ir.ShapedNode;
import dev.convoke.processor.ir.TensorShape;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Writes {@code NTest}: JUnit tests of the built graph, with this network's numbers in them. */
final class TestClassGenerator {

  /** Lets a build leave these tests out, or run them alone. */
  private static final String TAG = "convoke";

  private static final String JUNIT = "org.junit.jupiter.api";
  private static final ClassName TEST = ClassName.get(JUNIT, "Test");
  private static final ClassName ASSERTIONS = ClassName.get(JUNIT, "Assertions");

  private static final String VERIFY = "dev.convoke.runtime.verify";
  private static final ClassName VERIFIER = ClassName.get(VERIFY, "NetworkVerifier");
  private static final ClassName BUILT = ClassName.get(VERIFY, "BuiltNetwork");
  private static final ClassName COUNTS = ClassName.get(VERIFY, "WeightCounts");
  private static final ClassName OVERFITTING = ClassName.get(VERIFY, "Overfitting");

  private final ProvenNetwork network;
  private final NetworkCost cost;
  private final GeneratedNames names;

  private TestClassGenerator(ProvenNetwork network, NetworkCost cost) {
    this.network = network;
    this.cost = cost;
    this.names = new GeneratedNames(network.declared().name());
  }

  static JavaFile generate(ProvenNetwork network, NetworkCost cost) {
    TestClassGenerator generator = new TestClassGenerator(network, cost);
    return JavaFile.builder(network.declared().name().packageName(), generator.type())
        .skipJavaLangImports(true)
        .addStaticImport(ASSERTIONS, "assertEquals", "assertNotEquals", "assertTrue")
        .build();
  }

  private TypeSpec type() {
    return TypeSpec.classBuilder(names.test())
        .addJavadoc(
            "Tests of {@link $L} as TensorFlow builds it.\n\n"
                + "<p>Whether its weights and shapes are those that Convoke worked out, and whether"
                + " it can learn.\n",
            names.source().nameInPackage())
        .addAnnotation(GeneratedTypes.marker(names.source().qualifiedName()))
        .addAnnotation(
            AnnotationSpec.builder(ClassName.get(JUNIT, "Tag"))
                .addMember("value", "$S", TAG)
                .build())
        .addModifiers(Modifier.FINAL)
        .addField(
            FieldSpec.builder(VERIFIER, "NETWORK")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$T.of($T.DEFINITION)", VERIFIER, names.graph())
                .build())
        .addMethod(weights())
        .addMethod(shapes())
        .addMethod(gradients())
        .addMethod(overfitting())
        .addMethod(seed())
        .build();
  }

  private MethodSpec weights() {
    StepCost total = cost.total();
    MethodSpec.Builder method =
        test("weightsAreAsCounted")
            .addStatement("$T counts = NETWORK.count()", COUNTS)
            .addStatement("assertEquals($L, counts.parameters())", literal(total.parameters()))
            .addStatement("assertEquals($L, counts.trainable())", literal(total.trainable()))
            .addStatement("assertEquals($L, counts.statistics())", literal(total.statistics()));
    for (StepCost exit : cost.sideExits()) {
      method.addStatement(
          "assertEquals($L,$Wcounts.sideExits().get($S))", literal(exit.parameters()), exit.step());
    }
    return method.build();
  }

  private MethodSpec shapes() {
    MethodSpec.Builder method =
        test("stepsHaveTheirShapes")
            .beginControlFlow("try ($T built = NETWORK.inferenceTower())", BUILT)
            .addStatement("$1T steps = new $1T(built.scope(), built.images())", names.graph());
    Map<String, List<ShapedNode>> nodesByStep = network.nodesByStep();
    for (DeclaredStep step : network.declared().body().steps()) {
      method.addStatement(
          "assertEquals($S,$Wbuilt.shapeOf(steps.$L()))",
          outputShape(nodesByStep.getOrDefault(step.name(), List.of())).text(),
          step.name());
    }
    return method.endControlFlow().build();
  }

  /** The shape of a step's output. */
  private static TensorShape outputShape(List<ShapedNode> nodes) {
    return nodes.get(nodes.size() - 1).outputShape();
  }

  private static MethodSpec gradients() {
    return test("everyTrainableVariableHasAGradient")
        .addStatement("assertEquals($T.of(), NETWORK.variablesWithoutGradient())", List.class)
        .build();
  }

  private static MethodSpec overfitting() {
    return test("oneBatchCanBeOverfitted")
        .addStatement("$T learning = NETWORK.overfit()", OVERFITTING)
        .addStatement("assertTrue(learning.succeeded(), learning.text())")
        .build();
  }

  private static MethodSpec seed() {
    return test("sameSeedGivesTheSameWeights")
        .addStatement("$T weights = NETWORK.initialWeights(1)", String.class)
        .addStatement("assertEquals(weights, NETWORK.initialWeights(1))")
        .addStatement("assertNotEquals(weights, NETWORK.initialWeights(2))")
        .build();
  }

  private static MethodSpec.Builder test(String name) {
    return MethodSpec.methodBuilder(name).addAnnotation(TEST);
  }

  /** {@code 5_194}. */
  private static String literal(long number) {
    String digits = String.format(Locale.ROOT, "%,d", number).replace(',', '_');
    return number > Integer.MAX_VALUE ? digits + "L" : digits;
  }
}
