package dev.convoke.description;

import dev.convoke.description.NetworkDescription.Costs;
import dev.convoke.description.NetworkDescription.Input;
import dev.convoke.description.NetworkDescription.Memory;
import dev.convoke.description.NetworkDescription.Paper;
import dev.convoke.description.NetworkDescription.SideExit;
import dev.convoke.description.NetworkDescription.Step;
import dev.convoke.description.codec.DocumentFormat;
import dev.convoke.description.codec.JsonText;
import dev.convoke.description.codec.MemberReader;
import dev.convoke.description.codec.MemberWriter;
import dev.convoke.description.codec.ObjectCodec;
import dev.convoke.description.recipe.EvaluationCodec;
import dev.convoke.description.recipe.RecipeCodec;

/**
 * A network as data: the file {@code N.json}, which the annotation processor writes and the runtime
 * reads.
 *
 * @param recipes how its recipe is written
 */
public record NetworkDescriptionCodec(RecipeCodec recipes)
    implements ObjectCodec<NetworkDescription> {

  /** With the forms that the language has. */
  public static final NetworkDescriptionCodec STANDARD =
      new NetworkDescriptionCodec(RecipeCodec.STANDARD);

  private static final DocumentFormat FORMAT = new DocumentFormat(1);

  private static final EvaluationCodec EVALUATION = new EvaluationCodec();

  private static final ObjectCodec<Paper> PAPER =
      ObjectCodec.of(
          (paper, out) -> {
            out.text("arxiv", paper.arxiv());
            out.text("citation", paper.citation());
            out.integer("year", paper.year());
            out.text("section", paper.section());
            out.text("parameters", paper.parameters());
            out.text("multiplyAdds", paper.multiplyAdds());
          },
          in ->
              new Paper(
                  in.text("arxiv"),
                  in.text("citation"),
                  in.integer("year"),
                  in.text("section"),
                  in.text("parameters"),
                  in.text("multiplyAdds")));

  private static final ObjectCodec<Input> INPUT =
      ObjectCodec.of(
          (input, out) -> {
            out.integer("height", input.height());
            out.integer("width", input.width());
            out.integer("channels", input.channels());
            out.integer("padTo", input.padTo());
          },
          in ->
              new Input(
                  in.integer("height"),
                  in.integer("width"),
                  in.integer("channels"),
                  in.integer("padTo")));

  private static final ObjectCodec<Memory> MEMORY =
      ObjectCodec.of(
          (memory, out) -> {
            out.integer("batch", memory.batch());
            out.count("inferenceActivations", memory.inferenceActivations());
            out.count("inference", memory.inference());
            out.count("trainingActivations", memory.trainingActivations());
            out.count("optimizer", memory.optimizer());
            out.count("training", memory.training());
          },
          in ->
              new Memory(
                  in.integer("batch"),
                  in.count("inferenceActivations"),
                  in.count("inference"),
                  in.count("trainingActivations"),
                  in.count("optimizer"),
                  in.count("training")));

  private static final ObjectCodec<Costs> COSTS =
      ObjectCodec.of(
          (costs, out) -> {
            out.count("parameters", costs.parameters());
            out.count("trainable", costs.trainable());
            out.count("statistics", costs.statistics());
            out.count("multiplyAdds", costs.multiplyAdds());
            out.count("receptiveField", costs.receptiveField());
            out.number("stride", costs.stride());
            out.object("memory", MEMORY, costs.memory());
          },
          in ->
              new Costs(
                  in.count("parameters"),
                  in.count("trainable"),
                  in.count("statistics"),
                  in.count("multiplyAdds"),
                  in.count("receptiveField"),
                  in.number("stride"),
                  in.object("memory", MEMORY)));

  private static final ObjectCodec<SideExit> SIDE_EXIT =
      ObjectCodec.of(
          (exit, out) -> {
            out.text("step", exit.step());
            out.number("weight", exit.weight());
            out.count("parameters", exit.parameters());
            out.count("multiplyAdds", exit.multiplyAdds());
          },
          in ->
              new SideExit(
                  in.text("step"),
                  in.number("weight"),
                  in.count("parameters"),
                  in.count("multiplyAdds")));

  private static final ObjectCodec<Step> STEP =
      ObjectCodec.of(
          (step, out) -> {
            out.text("name", step.name());
            out.texts("operations", step.operations());
            out.integers("outputShape", step.outputShape());
            out.count("parameters", step.parameters());
            out.count("multiplyAdds", step.multiplyAdds());
            out.count("receptiveField", step.receptiveField());
            out.number("stride", step.stride());
            out.count("inferenceBytes", step.inferenceBytes());
            out.count("trainingBytes", step.trainingBytes());
          },
          in ->
              new Step(
                  in.text("name"),
                  in.texts("operations"),
                  in.integers("outputShape"),
                  in.count("parameters"),
                  in.count("multiplyAdds"),
                  in.count("receptiveField"),
                  in.number("stride"),
                  in.count("inferenceBytes"),
                  in.count("trainingBytes")));

  private static final VariableCodec VARIABLE = new VariableCodec();

  /** The file's text. */
  public String text(NetworkDescription network) {
    return JsonText.indented(FORMAT.json(this, network));
  }

  /**
   * The network that a file's text describes.
   *
   * @throws dev.convoke.description.codec.NewerFormatException if a newer version of Convoke wrote
   *     it
   * @throws dev.convoke.description.codec.UnreadableException if it is not what {@link #text} gives
   */
  public NetworkDescription parse(String text) {
    return FORMAT.read(this, JsonText.parse(text));
  }

  @Override
  public void write(NetworkDescription network, MemberWriter out) {
    out.text("type", network.type());
    out.text("name", network.name());
    out.text("fingerprint", network.fingerprint());
    out.optional("paper", network.paper(), (name, paper) -> out.object(name, PAPER, paper));
    out.object("input", INPUT, network.input());
    out.integer("classes", network.classes());
    out.optional("recipe", network.recipe(), (name, recipe) -> out.object(name, recipes, recipe));
    out.optional(
        "evaluation", network.evaluation(), (name, how) -> out.object(name, EVALUATION, how));
    COSTS.write(network.costs(), out);
    out.objects("sideExits", SIDE_EXIT, network.sideExits());
    out.objects("steps", STEP, network.steps());
    out.objects("variables", VARIABLE, network.variables());
  }

  @Override
  public NetworkDescription read(MemberReader in) {
    return new NetworkDescription(
        in.text("type"),
        in.text("name"),
        in.text("fingerprint"),
        in.optional("paper", name -> in.object(name, PAPER)),
        in.object("input", INPUT),
        in.integer("classes"),
        in.optional("recipe", name -> in.object(name, recipes)),
        in.optional("evaluation", name -> in.object(name, EVALUATION)),
        COSTS.read(in),
        in.objects("steps", STEP),
        in.objects("variables", VARIABLE),
        in.objects("sideExits", SIDE_EXIT));
  }
}
