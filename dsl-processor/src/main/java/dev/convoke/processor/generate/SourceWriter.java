package dev.convoke.processor.generate;

import com.palantir.javapoet.JavaFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.StandardLocation;

/** Writes what was generated: the only user of the compiler's file system. */
public final class SourceWriter {

  private final Filer filer;

  public SourceWriter(Filer filer) {
    this.filer = filer;
  }

  /**
   * Writes all files of a network.
   *
   * @param origin the annotated type, which incremental builds need
   */
  public void write(GeneratedNetwork network, Element origin) {
    network.javaFiles().forEach(file -> write(file, origin));
    network.resources().forEach(resource -> write(resource, origin));
  }

  /** Writes a source file. */
  public void write(JavaFile file, Element origin) {
    String type = file.typeSpec().name();
    String name = file.packageName().isEmpty() ? type : file.packageName() + '.' + type;
    try (Writer writer = filer.createSourceFile(name, origin).openWriter()) {
      writer.write(SourceLayout.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(GeneratedNetwork.Resource resource, Element origin) {
    try (Writer writer =
        filer
            .createResource(
                StandardLocation.CLASS_OUTPUT, resource.packageName(), resource.file(), origin)
            .openWriter()) {
      writer.write(resource.text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
