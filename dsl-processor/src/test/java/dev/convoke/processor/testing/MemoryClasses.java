package dev.convoke.processor.testing;

import dev.convoke.processor.ir.NetworkName;
import dev.convoke.runtime.NetworkDefinition;
import java.util.Map;

/** The classes of a compilation, to run. */
public final class MemoryClasses extends ClassLoader {

  private final Map<String, byte[]> files;

  public MemoryClasses(Compilation compilation) {
    super(MemoryClasses.class.getClassLoader());
    if (!compilation.messages().isEmpty()) {
      throw new AssertionError(String.join("\n", compilation.messages()));
    }
    this.files = compilation.files();
  }

  /** What a program would take of a network. */
  public NetworkDefinition definition(NetworkName network) {
    String graph = network.packageName() + "." + network.generatedPrefix() + "Graph";
    try {
      return (NetworkDefinition) loadClass(graph).getField("DEFINITION").get(null);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(graph + " is not what is generated", e);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] content = files.get(name.replace('.', '/') + ".class");
    if (content == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, content, 0, content.length);
  }
}
