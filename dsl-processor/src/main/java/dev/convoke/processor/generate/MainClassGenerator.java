package dev.convoke.processor.generate;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.convoke.processor.ir.NetworkName;
import javax.lang.model.element.Modifier;

/** Writes {@code NMain}: a main method over the runtime's program. */
final class MainClassGenerator {

  private MainClassGenerator() {}

  static TypeSpec generate(NetworkName source) {
    GeneratedNames names = new GeneratedNames(source);
    return GeneratedTypes.publicClass(names, names.main(), Modifier.FINAL)
        .addJavadoc(
            "The program of {@link $L}: trains, evaluates, predicts. {@code --help} says how.\n",
            source.nameInPackage())
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .addMethod(
            MethodSpec.methodBuilder("main")
                .addJavadoc("Runs a command and ends the process with its exit code.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addParameter(String[].class, "args")
                .addStatement(
                    "$T.exit($T.run($T.DEFINITION, args))",
                    System.class,
                    GeneratedNames.NETWORK_PROGRAM,
                    names.graph())
                .build())
        .build();
  }
}
