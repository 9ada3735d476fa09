package dev.convoke.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/**
 * A source file in memory.
 *
 * @param type qualified name of its public type
 */
public record Source(String type, String text) {

  private static final Pattern PACKAGE = Pattern.compile("(?m)^package (\\S+);");
  private static final Pattern TYPE =
      Pattern.compile(
          "(?m)^(?:@\\w+ |public |final |abstract )*(?:interface|class|@interface) (\\w+)");

  /** A source whose name stands in its text. */
  public static Source of(String text) {
    Matcher type = TYPE.matcher(text);
    Matcher packageName = PACKAGE.matcher(text);
    if (!type.find()) {
      throw new IllegalArgumentException("no type in\n" + text);
    }
    String simpleName = type.group(1);
    return new Source(
        packageName.find() ? packageName.group(1) + '.' + simpleName : simpleName, text);
  }

  /** A source with the imports of the whole language, in package {@code t}. */
  public static Source ofBody(String body) {
    return of(
        """
        package t;

        import static dev.convoke.dsl.Symbols.*;
        import static dev.convoke.dsl.value.Padding.*;
        import static dev.convoke.dsl.value.Shortcut.*;
        import dev.convoke.dsl.*;
        import dev.convoke.dsl.layer.*;
        import dev.convoke.dsl.train.*;
        import dev.convoke.dsl.value.Activation;
        import dev.convoke.dsl.value.Bias;
        import dev.convoke.dsl.value.Data;
        import dev.convoke.dsl.value.DecayGroup;
        import dev.convoke.dsl.value.Distribution;
        import dev.convoke.dsl.value.Function;
        import dev.convoke.dsl.value.Interpolation;
        import dev.convoke.dsl.value.Protocol;
        import dev.convoke.dsl.value.Rounding;
        import dev.convoke.dsl.value.Watch;
        import dev.convoke.dsl.value.Weighting;
        import java.lang.annotation.*;

        """
            + body);
  }

  /** A source among the test resources. */
  public static Source resource(String path) {
    try {
      return of(Files.readString(Path.of("src/test/resources").resolve(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it lies below a root of sources. */
  public String path() {
    return type.replace('.', '/') + ".java";
  }

  /** Its file's name without folders. */
  public String fileName() {
    return path().substring(path().lastIndexOf('/') + 1);
  }

  /** Its type's name without package. */
  public String simpleName() {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  /** Its type's package. */
  public String packageName() {
    return type.substring(0, Math.max(0, type.lastIndexOf('.')));
  }

  JavaFileObject object() {
    return new SimpleJavaFileObject(URI.create("memory:///" + path()), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }

  /** Writes it below a root of sources. */
  public Path writeTo(Path root) {
    try {
      Path file = root.resolve(path());
      Files.createDirectories(file.getParent());
      return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
