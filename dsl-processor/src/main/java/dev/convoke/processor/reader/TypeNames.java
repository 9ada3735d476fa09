package dev.convoke.processor.reader;

import dev.convoke.processor.ir.NetworkName;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** Names of annotated types and of what is generated for them. */
public final class TypeNames {

  private TypeNames() {}

  /** The names of a network's or block's type. */
  public static NetworkName of(TypeElement type) {
    return new NetworkName(
        packageOf(type).getQualifiedName().toString(),
        type.getQualifiedName().toString(),
        generatedPrefix(type),
        type.getKind() == ElementKind.INTERFACE);
  }

  private static PackageElement packageOf(Element element) {
    return element instanceof PackageElement found
        ? found
        : packageOf(Objects.requireNonNull(element.getEnclosingElement()));
  }

  /** {@code Outer_Inner} for a nested type: generated classes are top-level. */
  private static String generatedPrefix(TypeElement type) {
    String own = type.getSimpleName().toString();
    return type.getEnclosingElement() instanceof TypeElement outer
        ? generatedPrefix(outer) + '_' + own
        : own;
  }
}
