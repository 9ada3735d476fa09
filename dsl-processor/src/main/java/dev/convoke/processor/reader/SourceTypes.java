package dev.convoke.processor.reader;

import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The types that this compilation reads from source, as against class files. */
public final class SourceTypes {

  private final Set<String> topLevel = new HashSet<>();

  /** Remembers the types of a round. */
  public void add(RoundEnvironment round) {
    for (Element element : round.getRootElements()) {
      if (element instanceof TypeElement type) {
        topLevel.add(type.getQualifiedName().toString());
      }
    }
  }

  /** Whether a type is one of them. */
  public boolean contains(TypeElement type) {
    Element outermost = type;
    while (outermost.getEnclosingElement() instanceof TypeElement enclosing) {
      outermost = enclosing;
    }
    return topLevel.contains(((TypeElement) outermost).getQualifiedName().toString());
  }
}
