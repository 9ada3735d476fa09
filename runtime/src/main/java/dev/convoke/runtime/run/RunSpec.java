package dev.convoke.runtime.run;

import com.google.gson.JsonObject;
import dev.convoke.description.codec.Constants;
import dev.convoke.description.codec.JsonText;
import dev.convoke.description.codec.MemberReader;
import dev.convoke.description.codec.MemberWriter;
import dev.convoke.description.codec.ObjectCodec;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.description.recipe.RecipeCodec;
import dev.convoke.runtime.session.OneDnn;
import java.util.Optional;

/**
 * The identity of a run: everything that decides its numbers. Two trainings with equal
 * specifications are the same run, to the last bit on the same machine; a run goes on only where
 * nothing of it differs.
 *
 * @param network fingerprint of the network, which nothing that it is called enters; see {@link
 *     dev.convoke.description.NetworkDescription}
 * @param batch images a step
 * @param epochs passes over the training images of the whole run
 * @param declaredEpochs those of {@code @Train} where the run has others: what a schedule says of
 *     epochs is moved in proportion
 * @param recipe canonical JSON of all else that the recipe says; as text, so that what uses a
 *     checkpoint need not know the optimizer that made it
 * @param evaluation canonical JSON of how test images are measured, where the network declares it
 * @param data what it is trained on
 * @param seed of everything random
 * @param precision of its numbers
 * @param deterministic whether one thread computes
 * @param oneDnn as it was found
 */
public record RunSpec(
    String network,
    int batch,
    int epochs,
    Optional<Integer> declaredEpochs,
    String recipe,
    Optional<String> evaluation,
    DataSpec data,
    long seed,
    Precision precision,
    boolean deterministic,
    OneDnn oneDnn) {

  /** As data; see {@link #digest}. */
  public static final ObjectCodec<RunSpec> CODEC = ObjectCodec.of(RunSpec::write, RunSpec::read);

  private static final Constants<OneDnn> ONE_DNN =
      Constants.of(
          "oneDNN setting",
          OneDnn.class,
          setting ->
              switch (setting) {
                case ON -> "ON";
                case OFF -> "OFF";
                case BY_PROCESSOR -> "BY_PROCESSOR";
              });

  private static final String NETWORK = "network";
  private static final String BATCH = "batch";
  private static final String EPOCHS = "epochs";

  /** What a recipe says besides batch and epochs, which a run may have others of. */
  public static String restOf(Recipe recipe, RecipeCodec codec) {
    JsonObject json = codec.json(recipe);
    json.remove(BATCH);
    json.remove(EPOCHS);
    return JsonText.canonical(json);
  }

  /** SHA-256, in hexadecimal, of the specification's canonical JSON. */
  public String digest() {
    return JsonText.sha256(CODEC.json(this));
  }

  private void write(MemberWriter out) {
    out.text(NETWORK, network)
        .integer(BATCH, batch)
        .integer(EPOCHS, epochs)
        .optional("declaredEpochs", declaredEpochs, out::integer)
        .json("recipe", JsonText.parse(recipe))
        .optional("evaluation", evaluation, (name, text) -> out.json(name, JsonText.parse(text)))
        .object("data", DataSpec.CODEC, data)
        .count("seed", seed)
        .constant("precision", Precision.NAMES, precision)
        .flag("deterministic", deterministic)
        .constant("oneDnn", ONE_DNN, oneDnn);
  }

  private static int positive(MemberReader in, String name) {
    int value = in.integer(name);
    in.require(value >= 1, name, "at least 1");
    return value;
  }

  private static RunSpec read(MemberReader in) {
    return new RunSpec(
        in.text(NETWORK),
        positive(in, BATCH),
        positive(in, EPOCHS),
        in.optional("declaredEpochs", name -> positive(in, name)),
        JsonText.canonical(in.json("recipe")),
        in.optional("evaluation", name -> JsonText.canonical(in.json(name))),
        in.object("data", DataSpec.CODEC),
        in.count("seed"),
        in.constant("precision", Precision.NAMES),
        in.flag("deterministic"),
        in.constant("oneDnn", ONE_DNN));
  }
}
