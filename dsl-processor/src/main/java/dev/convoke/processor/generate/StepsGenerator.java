package dev.convoke.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.convoke.dsl.StepOrder;
import dev.convoke.processor.ir.NetworkName;
import java.util.List;

/** Writes {@code NSteps}: the order of a network's or block's steps, for readers of class files. */
public final class StepsGenerator {

  private StepsGenerator() {}

  /** Simple name of the record of a type with this generated prefix. */
  public static String simpleName(String generatedPrefix) {
    return generatedPrefix + "Steps";
  }

  /** The record of a type's steps. */
  public static JavaFile generate(NetworkName source, List<String> steps) {
    AnnotationSpec.Builder order = AnnotationSpec.builder(StepOrder.class);
    steps.forEach(step -> order.addMember("value", "$S", step));
    TypeSpec type =
        TypeSpec.interfaceBuilder(simpleName(source.generatedPrefix()))
            .addJavadoc("The order of the steps of {@link $L}.\n", source.simpleName())
            .addAnnotation(GeneratedTypes.marker(source.qualifiedName()))
            .addAnnotation(order.build())
            .build();
    return JavaFile.builder(source.packageName(), type).build();
  }
}
