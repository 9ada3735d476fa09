package dev.convoke.description;

import dev.convoke.description.codec.NewerFormatException;
import dev.convoke.description.codec.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files that the annotation processor wrote beside a network's generated class.
 *
 * @param beside the generated class
 * @param name the files' name without its ending, such as {@code ResNet20}
 * @param opener how that class opens a file beside it: {@code
 *     ResNet20Graph.class::getResourceAsStream}. It has to be written in the class's own module,
 *     because a module's files are closed to others
 */
public record NetworkFiles(Class<?> beside, String name, Opener opener) {

  /** Opens a file beside a class. */
  @FunctionalInterface
  public interface Opener {
    /**
     * The contents of a file.
     *
     * @param file its name, such as {@code ResNet20.json}
     * @return null if there is no such file, as {@link Class#getResourceAsStream} says it
     */
    @Nullable InputStream open(String file);
  }

  /**
   * The network as data, from its JSON file.
   *
   * @throws NewerFormatException if a newer version of Convoke wrote it
   * @throws UnreadableException if the file is missing or not what the processor writes: that is a
   *     broken build, not a user's input
   */
  public NetworkDescription description() {
    String file = name + ".json";
    try {
      return NetworkDescriptionCodec.STANDARD.parse(text(file));
    } catch (NewerFormatException newer) {
      throw new NewerFormatException(
          String.format(
              Locale.ROOT,
              "%s of %s was written by a newer version of Convoke: %s;"
                  + " build the project again with this version",
              file,
              beside.getName(),
              newer.getMessage()),
          newer);
    } catch (UnreadableException damaged) {
      throw new UnreadableException(
          String.format(
              Locale.ROOT,
              "%s of %s cannot be used: %s; build the project again",
              file,
              beside.getName(),
              damaged.getMessage()),
          damaged);
    }
  }

  /**
   * The network's page as HTML in UTF-8, absent if there is none.
   *
   * @throws UnreadableException if there is one that cannot be read
   */
  public Optional<byte[]> page() {
    return read(name + ".html");
  }

  private String text(String file) {
    byte[] json =
        read(file)
            .orElseThrow(
                () -> new UnreadableException("it is not on the class path beside the class"));
    return new String(json, StandardCharsets.UTF_8);
  }

  private Optional<byte[]> read(String file) {
    try (InputStream input = opener.open(file)) {
      return input == null ? Optional.empty() : Optional.of(input.readAllBytes());
    } catch (IOException unreadable) {
      throw new UnreadableException(
          "it cannot be read (" + unreadable.getMessage() + ")", unreadable);
    }
  }
}
