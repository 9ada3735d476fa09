package dev.convoke.models;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.jspecify.annotations.Nullable;

/** Keeps in memory what a compiler and its annotation processors write. */
final class CompiledClasses extends ForwardingJavaFileManager<StandardJavaFileManager> {

  private final Map<String, InMemory> files = new ConcurrentHashMap<>();

  CompiledClasses(StandardJavaFileManager others) {
    super(others);
  }

  /** Finds the classes and the resources that were written. */
  ClassLoader loader() {
    return new Loader(files);
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      JavaFileManager.Location location,
      String className,
      Kind kind,
      @Nullable FileObject sibling) {
    return written(className.replace('.', '/') + kind.extension, kind);
  }

  @Override
  public FileObject getFileForOutput(
      JavaFileManager.Location location,
      String packageName,
      String relativeName,
      @Nullable FileObject sibling) {
    String folder = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
    return written(folder + relativeName, Kind.OTHER);
  }

  private InMemory written(String name, Kind kind) {
    InMemory file = new InMemory(name, kind);
    files.put(name, file);
    return file;
  }

  /** A file that was written. */
  private static final class InMemory extends SimpleJavaFileObject {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    InMemory(String name, Kind kind) {
      super(URI.create("memory:///" + name), kind);
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }

    @Override
    public InputStream openInputStream() {
      return new ByteArrayInputStream(bytes.toByteArray());
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }

  /** Loads what was compiled. */
  private static final class Loader extends ClassLoader {

    private final Map<String, InMemory> files;

    Loader(Map<String, InMemory> files) {
      super(CompiledClasses.class.getClassLoader());
      this.files = files;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      InMemory file = files.get(name.replace('.', '/') + Kind.CLASS.extension);
      if (file == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] code = file.bytes.toByteArray();
      return defineClass(name, code, 0, code.length);
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
      InMemory file = files.get(name);
      return file == null ? super.getResourceAsStream(name) : file.openInputStream();
    }
  }
}
