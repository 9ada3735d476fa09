package dev.convoke.processor.reader;

import com.google.auto.common.MoreElements;
import dev.convoke.processor.ir.NetworkName;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Names of annotated types and of what is generated for them. */
public final class TypeNames {

  private TypeNames() {}

  /** The names of a network's or block's type. */
  public static NetworkName of(TypeElement type) {
    return new NetworkName(
        MoreElements.getPackage(type).getQualifiedName().toString(),
        type.getQualifiedName().toString(),
        generatedPrefix(type),
        type.getKind() == ElementKind.INTERFACE);
  }

  /** {@code Outer_Inner} for a nested type: generated classes are top-level. */
  private static String generatedPrefix(TypeElement type) {
    String own = type.getSimpleName().toString();
    return type.getEnclosingElement() instanceof TypeElement outer
        ? generatedPrefix(outer) + '_' + own
        : own;
  }
}
