package dev.convoke.runtime.run;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.convoke.runtime.disk.AtomicFile;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Everything that resuming a run needs: {@code config.json} of a run directory.
 *
 * @param network name of the network's commands
 * @param fingerprint of the network that was trained
 * @param data name of the data set
 * @param dataDirectory what {@code --data-dir} said, made absolute
 * @param epochs passes over the training images of the whole run
 * @param batch images per step
 * @param seed of everything random
 * @param deterministic whether TensorFlow's deterministic operations were asked for
 */
public record RunConfig(
    String network,
    String fingerprint,
    String data,
    Optional<Path> dataDirectory,
    int epochs,
    int batch,
    long seed,
    boolean deterministic) {

  /** Writes the file. */
  void write(Path file) throws IOException {
    JsonObject json = new JsonObject();
    json.addProperty("network", network);
    json.addProperty("fingerprint", fingerprint);
    json.addProperty("data", data);
    dataDirectory.ifPresent(
        directory -> json.addProperty("dataDirectory", directory.toAbsolutePath().toString()));
    json.addProperty("epochs", epochs);
    json.addProperty("batch", batch);
    json.addProperty("seed", seed);
    json.addProperty("deterministic", deterministic);
    String text = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(json);
    AtomicFile.write(file, text + "\n");
  }

  /** Reads the file. */
  static RunConfig read(Path file) {
    try {
      JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
      return new RunConfig(
          member(json, "network").getAsString(),
          member(json, "fingerprint").getAsString(),
          member(json, "data").getAsString(),
          Optional.ofNullable(json.get("dataDirectory")).map(e -> Path.of(e.getAsString())),
          positive(json, "epochs"),
          positive(json, "batch"),
          member(json, "seed").getAsLong(),
          member(json, "deterministic").getAsBoolean());
    } catch (IOException
        | JsonParseException
        | IllegalStateException
        | IllegalArgumentException
        | UnsupportedOperationException damaged) {
      // What Gson's tree throws for a value of another kind.
      throw new UsageException(
          Problem.of(file + ": the configuration of the run is damaged")
              .expected(
                  "a JSON object with network, fingerprint, data, epochs, batch, seed,"
                      + " deterministic")
              .found(String.valueOf(damaged.getMessage()).lines().findFirst().orElse(""))
              .fix("put the file back, or start a new run with train"),
          damaged);
    }
  }

  private static JsonElement member(JsonObject json, String key) {
    JsonElement value = json.get(key);
    if (value == null) {
      throw new IllegalArgumentException("no member " + key);
    }
    return value;
  }

  private static int positive(JsonObject json, String key) {
    int value = member(json, key).getAsInt();
    if (value < 1) {
      throw new IllegalArgumentException(key + " is " + value);
    }
    return value;
  }
}
