package dev.convoke.description;

import dev.convoke.description.codec.NewerFormatException;
import dev.convoke.description.codec.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The file beside a generated class.
 *
 * @param beside a class of the network's package
 * @param name the file's name
 */
record DescriptionFile(Class<?> beside, String name) {

  NetworkDescription read() {
    try {
      return NetworkDescriptionCodec.STANDARD.parse(text());
    } catch (NewerFormatException newer) {
      throw new NewerFormatException(
          String.format(
              Locale.ROOT,
              "%s of %s was written by a newer version of Convoke: %s;"
                  + " build the project again with this version",
              name,
              beside.getName(),
              newer.getMessage()),
          newer);
    } catch (UnreadableException damaged) {
      throw new UnreadableException(
          String.format(
              Locale.ROOT,
              "%s of %s cannot be used: %s; build the project again",
              name,
              beside.getName(),
              damaged.getMessage()),
          damaged);
    }
  }

  private String text() {
    try (InputStream input = beside.getResourceAsStream(name)) {
      if (input == null) {
        throw new UnreadableException("it is not on the class path beside the class");
      }
      return new String(input.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UnreadableException(
          "it cannot be read (" + unreadable.getMessage() + ")", unreadable);
    }
  }
}
