package dev.convoke.integration.mutation;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A source file in memory. */
final class MemorySource extends SimpleJavaFileObject {

  private final String text;

  /**
   * @param path below the root of sources
   */
  MemorySource(String path, String text) {
    super(URI.create("memory:///" + path), Kind.SOURCE);
    this.text = text;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
