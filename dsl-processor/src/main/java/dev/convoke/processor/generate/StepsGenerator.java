package dev.convoke.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.convoke.dsl.StepOrder;
import dev.convoke.processor.ir.NetworkName;
import java.util.List;

/** Writes {@code NSteps}: the order of a network's or block's steps, for readers of class files. */
public final class StepsGenerator {

  private StepsGenerator() {}

  /** The record of a type's steps. */
  public static JavaFile generate(NetworkName source, List<String> steps) {
    CodeBlock names =
        steps.stream().map(step -> CodeBlock.of("$S", step)).collect(CodeBlock.joining(",$W"));
    AnnotationSpec order =
        AnnotationSpec.builder(StepOrder.class).addMember("value", "{$L}", names).build();
    TypeSpec type =
        TypeSpec.interfaceBuilder(source.stepsRecord())
            .addJavadoc("The order of the steps of {@link $L}.\n", source.nameInPackage())
            .addAnnotation(GeneratedTypes.marker(source.qualifiedName()))
            .addAnnotation(order)
            .build();
    return JavaFile.builder(source.packageName(), type).build();
  }
}
