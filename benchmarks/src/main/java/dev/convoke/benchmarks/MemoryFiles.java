package dev.convoke.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** Keeps what a compiler writes in memory, so that no disk is measured. */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {

  private final Map<String, byte[]> written = new TreeMap<>();

  MemoryFiles(JavaFileManager reading) {
    super(reading);
  }

  /** What was written, by path. */
  Map<String, byte[]> written() {
    return written;
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String type, JavaFileObject.Kind kind, FileObject sibling) {
    return new MemoryFile(type.replace('.', '/') + kind.extension, kind, written);
  }

  @Override
  public FileObject getFileForOutput(
      Location location, String packageName, String name, FileObject sibling) {
    String path = packageName.replace('.', '/') + '/' + name;
    return new MemoryFile(path, JavaFileObject.Kind.OTHER, written);
  }

  private static final class MemoryFile extends SimpleJavaFileObject {

    private final String path;
    private final Map<String, byte[]> files;

    MemoryFile(String path, Kind kind, Map<String, byte[]> files) {
      super(URI.create("memory:///" + path), kind);
      this.path = path;
      this.files = files;
    }

    @Override
    public OutputStream openOutputStream() {
      return new ByteArrayOutputStream() {
        @Override
        public void close() {
          files.put(path, toByteArray());
        }
      };
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return new String(files.get(path), StandardCharsets.UTF_8);
    }
  }
}
