package dev.convoke.runtime;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.convoke.runtime.NetworkDescription.Input;
import dev.convoke.runtime.NetworkDescription.Paper;
import dev.convoke.runtime.NetworkDescription.Role;
import dev.convoke.runtime.NetworkDescription.Step;
import dev.convoke.runtime.NetworkDescription.VariableDescription;
import dev.convoke.runtime.train.TrainingPlan;
import dev.convoke.runtime.train.TrainingPlan.AugmentationPlan;
import dev.convoke.runtime.train.TrainingPlan.ConstantRate;
import dev.convoke.runtime.train.TrainingPlan.DecayGroup;
import dev.convoke.runtime.train.TrainingPlan.HorizontalFlip;
import dev.convoke.runtime.train.TrainingPlan.OptimizerPlan;
import dev.convoke.runtime.train.TrainingPlan.PadAndCrop;
import dev.convoke.runtime.train.TrainingPlan.SchedulePlan;
import dev.convoke.runtime.train.TrainingPlan.SgdPlan;
import dev.convoke.runtime.train.TrainingPlan.StepRate;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
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
      return network(JsonParser.parseReader(reader).getAsJsonObject());
    } catch (JsonParseException
        | IllegalStateException
        | IllegalArgumentException
        | UnsupportedOperationException malformed) {
      // What Gson's tree throws for a value of another kind.
      throw broken("it is not what the annotation processor writes", malformed);
    }
  }

  private NetworkDescription network(JsonObject json) {
    return new NetworkDescription(
        text(json, "type"),
        text(json, "name"),
        text(json, "fingerprint"),
        optional(json, "paper").map(this::paper),
        input(object(json, "input")),
        integer(json, "classes"),
        optional(json, "training").map(this::training),
        member(json, "parameters").getAsLong(),
        member(json, "trainable").getAsLong(),
        member(json, "statistics").getAsLong(),
        member(json, "multiplyAdds").getAsLong(),
        member(json, "receptiveField").getAsLong(),
        list(json, "steps", element -> step(element.getAsJsonObject())),
        list(json, "variables", element -> variable(element.getAsJsonObject())));
  }

  private Paper paper(JsonObject json) {
    return new Paper(text(json, "arxiv"), text(json, "section"));
  }

  private Input input(JsonObject json) {
    return new Input(integer(json, "height"), integer(json, "width"), integer(json, "channels"));
  }

  private Step step(JsonObject json) {
    return new Step(
        text(json, "name"),
        list(json, "operations", JsonElement::getAsString),
        list(json, "outputShape", JsonElement::getAsInt),
        member(json, "parameters").getAsLong(),
        member(json, "multiplyAdds").getAsLong(),
        member(json, "receptiveField").getAsLong());
  }

  private VariableDescription variable(JsonObject json) {
    return new VariableDescription(
        text(json, "name"),
        list(json, "shape", JsonElement::getAsLong),
        Role.valueOf(text(json, "role")));
  }

  private TrainingPlan training(JsonObject json) {
    return new TrainingPlan(
        integer(json, "batch"),
        integer(json, "epochs"),
        optimizer(object(json, "optimizer")),
        schedule(object(json, "schedule")),
        list(json, "augmentation", element -> augmentation(element.getAsJsonObject())));
  }

  private OptimizerPlan optimizer(JsonObject json) {
    String kind = text(json, "kind");
    return switch (kind) {
      case "sgd" ->
          new SgdPlan(
              member(json, "learningRate").getAsDouble(),
              member(json, "momentum").getAsDouble(),
              member(json, "nesterov").getAsBoolean(),
              member(json, "weightDecay").getAsDouble(),
              DecayGroup.valueOf(text(json, "decayGroup")));
      default -> throw unknownKind("optimizer", kind);
    };
  }

  private SchedulePlan schedule(JsonObject json) {
    String kind = text(json, "kind");
    return switch (kind) {
      case "constant" -> new ConstantRate();
      case "steps" ->
          new StepRate(
              list(json, "at", JsonElement::getAsInt), member(json, "factor").getAsDouble());
      default -> throw unknownKind("schedule", kind);
    };
  }

  private AugmentationPlan augmentation(JsonObject json) {
    String kind = text(json, "kind");
    return switch (kind) {
      case "padAndCrop" -> new PadAndCrop(integer(json, "padding"));
      case "horizontalFlip" -> new HorizontalFlip();
      default -> throw unknownKind("augmentation", kind);
    };
  }

  private static IllegalArgumentException unknownKind(String what, String kind) {
    return new IllegalArgumentException("unknown " + what + " " + kind);
  }

  private static JsonElement member(JsonObject json, String key) {
    JsonElement value = json.get(key);
    if (value == null) {
      throw new IllegalArgumentException("no member " + key);
    }
    return value;
  }

  private static String text(JsonObject json, String key) {
    return member(json, key).getAsString();
  }

  private static int integer(JsonObject json, String key) {
    return member(json, key).getAsInt();
  }

  private static JsonObject object(JsonObject json, String key) {
    return member(json, key).getAsJsonObject();
  }

  private static Optional<JsonObject> optional(JsonObject json, String key) {
    return json.has(key) ? Optional.of(object(json, key)) : Optional.empty();
  }

  private static <T> List<T> list(
      JsonObject json, String key, Function<JsonElement, T> elementReader) {
    JsonArray array = member(json, key).getAsJsonArray();
    return StreamSupport.stream(array.spliterator(), false).map(elementReader).toList();
  }

  private IllegalStateException broken(String why, @Nullable Exception cause) {
    String message =
        file + " of " + beside.getName() + " cannot be used: " + why + "; build the project again";
    return new IllegalStateException(
        cause == null ? message : message + " (" + cause.getMessage() + ")", cause);
  }
}
