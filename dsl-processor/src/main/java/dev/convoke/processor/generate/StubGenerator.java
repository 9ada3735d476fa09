package dev.convoke.processor.generate;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.convoke.processor.ir.NetworkName;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes stand-ins for the classes of a rejected network, so that code which names them adds no
 * "cannot find symbol" to our message. The build fails all the same.
 */
final class StubGenerator {

  private StubGenerator() {}

  static List<TypeSpec> generate(NetworkName source) {
    GeneratedNames names = new GeneratedNames(source);
    // implements nothing, since the rejected type may be one that nothing can implement
    TypeSpec graph =
        GeneratedTypes.publicClass(names, names.graph(), Modifier.FINAL)
            .addJavadoc("Stands in for the graph of a network that was rejected.\n")
            .addField(
                FieldSpec.builder(GeneratedNames.NETWORK_DEFINITION, "DEFINITION")
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                    .initializer("rejected()")
                    .build())
            .addMethod(
                MethodSpec.methodBuilder("rejected")
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .returns(GeneratedNames.NETWORK_DEFINITION)
                    .addStatement(
                        "throw new $T($S)",
                        IllegalStateException.class,
                        source.simpleName() + " was rejected when it was compiled")
                    .build())
            .build();
    return List.of(graph, MainClassGenerator.generate(source));
  }
}
