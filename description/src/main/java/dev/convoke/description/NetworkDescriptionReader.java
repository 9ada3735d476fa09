package dev.convoke.description;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.convoke.description.NetworkDescription.Input;
import dev.convoke.description.NetworkDescription.Memory;
import dev.convoke.description.NetworkDescription.Paper;
import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.description.NetworkDescription.SideExit;
import dev.convoke.description.NetworkDescription.Step;
import dev.convoke.description.NetworkDescription.VariableDescription;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads the JSON file beside a generated class, without reflection. */
final class NetworkDescriptionReader {

  private final Class<?> beside;
  private final String file;

  NetworkDescriptionReader(Class<?> beside, String file) {
    this.beside = beside;
    this.file = file;
  }

  NetworkDescription read() {
    try (InputStream input = beside.getResourceAsStream(file)) {
      if (input == null) {
        throw broken("it is not on the class path beside the class", null);
      }
      return parsed(new InputStreamReader(input, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw broken("it cannot be read", unreadable);
    }
  }

  private NetworkDescription parsed(Reader reader) {
    try {
      return network(JsonMembers.of(JsonParser.parseReader(reader)));
    } catch (JsonParseException
        | IllegalStateException
        | IllegalArgumentException
        | UnsupportedOperationException malformed) {
      // What Gson's tree throws for a value of another kind.
      throw broken("it is not what the annotation processor writes", malformed);
    }
  }

  private static Paper paper(JsonMembers json) {
    return new Paper(
        json.text("arxiv"),
        json.text("citation"),
        json.integer("year"),
        json.text("section"),
        json.text("parameters"),
        json.text("multiplyAdds"));
  }

  private static NetworkDescription network(JsonMembers json) {
    return new NetworkDescription(
        json.text("type"),
        json.text("name"),
        json.text("fingerprint"),
        json.optional("paper").map(NetworkDescriptionReader::paper),
        input(json.object("input")),
        json.integer("classes"),
        json.optional("training").map(PlanReader::training),
        json.optional("evaluation").map(PlanReader::evaluation),
        json.count("parameters"),
        json.count("trainable"),
        json.count("statistics"),
        json.count("multiplyAdds"),
        json.count("receptiveField"),
        json.number("stride"),
        memory(json.object("memory")),
        json.list("steps", element -> step(JsonMembers.of(element))),
        json.list("variables", element -> variable(JsonMembers.of(element))),
        json.list("sideExits", element -> sideExit(JsonMembers.of(element))));
  }

  private static Memory memory(JsonMembers json) {
    return new Memory(
        json.integer("batch"),
        json.count("inferenceActivations"),
        json.count("inference"),
        json.count("trainingActivations"),
        json.count("optimizer"),
        json.count("training"));
  }

  private static Input input(JsonMembers json) {
    return new Input(json.integer("height"), json.integer("width"), json.integer("channels"));
  }

  private static SideExit sideExit(JsonMembers json) {
    return new SideExit(
        json.text("step"),
        json.number("weight"),
        json.count("parameters"),
        json.count("multiplyAdds"));
  }

  private static Step step(JsonMembers json) {
    return new Step(
        json.text("name"),
        json.list("operations", JsonElement::getAsString),
        json.list("outputShape", JsonElement::getAsInt),
        json.count("parameters"),
        json.count("multiplyAdds"),
        json.count("receptiveField"),
        json.number("stride"),
        json.count("trainingBytes"));
  }

  private static VariableDescription variable(JsonMembers json) {
    return new VariableDescription(
        json.text("name"),
        json.list("shape", JsonElement::getAsLong),
        Role.valueOf(json.text("role")));
  }

  private IllegalStateException broken(String why, @Nullable Exception cause) {
    String message =
        file + " of " + beside.getName() + " cannot be used: " + why + "; build the project again";
    return new IllegalStateException(
        cause == null ? message : message + " (" + cause.getMessage() + ")", cause);
  }
}
