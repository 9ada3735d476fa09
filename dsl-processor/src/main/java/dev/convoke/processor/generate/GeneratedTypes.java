package dev.convoke.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import javax.annotation.processing.Generated;
import javax.lang.model.element.Modifier;

/** What all generated types have in common. */
final class GeneratedTypes {

  private static final String PROCESSOR = "dev.convoke.processor.NetworkProcessor";

  private GeneratedTypes() {}

  /** A public class that implements or extends the annotated type. */
  static TypeSpec.Builder implementing(GeneratedNames names, ClassName name, Modifier modifier) {
    TypeSpec.Builder type = publicClass(names, name, modifier);
    return names.source().isInterface()
        ? type.addSuperinterface(names.type())
        : type.superclass(names.type());
  }

  /** A public class, marked as generated from the annotated type. */
  static TypeSpec.Builder publicClass(GeneratedNames names, ClassName name, Modifier modifier) {
    return TypeSpec.classBuilder(name)
        .addAnnotation(marker(names.source().qualifiedName()))
        .addModifiers(Modifier.PUBLIC, modifier);
  }

  /** {@code @Generated} with the processor and the source, and no date: output is reproducible. */
  static AnnotationSpec marker(String source) {
    return AnnotationSpec.builder(Generated.class)
        .addMember("value", "$S", PROCESSOR)
        .addMember("comments", "$S", "from " + source)
        .build();
  }
}
