package dev.convoke.description;

import dev.convoke.description.recipe.EvaluationProtocol;
import dev.convoke.description.recipe.Recipe;
import java.util.List;
import java.util.Optional;

/**
 * A network as data: what its generated JSON file holds, which {@link NetworkFiles} reads.
 *
 * @param type qualified name of the annotated interface
 * @param name name of commands and run directories
 * @param fingerprint SHA-256, in hexadecimal, of everything that determines the network's function
 *     and variables: input, classes, steps with their operations, variables. The recipe and the
 *     source's formatting do not enter
 * @param paper where the architecture comes from
 * @param input what the network takes, before padding
 * @param classes units of the logits
 * @param recipe the declared recipe, absent where the interface has no {@code @Train}
 * @param evaluation how test images are measured, absent where it has no {@code @Evaluate}
 * @param costs what prediction and training cost
 * @param steps the steps after expansion, in the order of execution
 * @param variables all variables, in the order of creation
 * @param sideExits steps that only training looks at
 */
public record NetworkDescription(
    String type,
    String name,
    String fingerprint,
    Optional<Paper> paper,
    Input input,
    int classes,
    Optional<Recipe> recipe,
    Optional<EvaluationProtocol> evaluation,
    Costs costs,
    List<Step> steps,
    List<VariableDescription> variables,
    List<SideExit> sideExits) {

  public NetworkDescription {
    steps = List.copyOf(steps);
    variables = List.copyOf(variables);
    sideExits = List.copyOf(sideExits);
  }

  /**
   * What a network costs. Counts are those of prediction, without side exits.
   *
   * @param parameters all weights, trainable or not, without statistics
   * @param trainable weights that training changes
   * @param statistics moving means and variances
   * @param multiplyAdds multiplications with addition for one image, of convolutions and dense
   *     layers
   * @param receptiveField side of the input window that one element of the last feature map sees,
   *     in pixels
   * @param stride pixels between what neighbouring elements of that map see
   * @param memory bytes that the network needs
   */
  public record Costs(
      long parameters,
      long trainable,
      long statistics,
      long multiplyAdds,
      long receptiveField,
      double stride,
      Memory memory) {}

  /**
   * A step whose logits have a loss of their own while the network trains.
   *
   * @param weight factor of its loss
   * @param parameters all weights, without statistics
   */
  public record SideExit(String step, double weight, long parameters, long multiplyAdds) {}

  /**
   * Bytes in memory, as the processor works them out from the shapes.
   *
   * @param batch images at a time; those of the declared recipe, else 1
   * @param inferenceActivations the most at a time, without weights
   * @param inference with weights and statistics
   * @param trainingActivations the most activations and gradients at a time
   * @param optimizer what the optimizer remembers
   * @param training all of it, with weights and statistics
   */
  public record Memory(
      int batch,
      long inferenceActivations,
      long inference,
      long trainingActivations,
      long optimizer,
      long training) {}

  /**
   * Height, width and channels of an image.
   *
   * @param padTo side to which the standardised image is padded with zeros, 0 if it is not
   */
  public record Input(int height, int width, int channels, int padTo) {

    /** Images that are not padded. */
    public Input(int height, int width, int channels) {
      this(height, width, channels, 0);
    }
  }

  /**
   * The paper of an architecture.
   *
   * @param arxiv identifier, or empty
   * @param citation authors and venue of a paper that is not on arXiv, else empty
   * @param section section, table or figure, or empty
   * @param parameters as the paper prints them, or empty
   * @param multiplyAdds as the paper prints them, or empty
   */
  public record Paper(
      String arxiv,
      String citation,
      int year,
      String section,
      String parameters,
      String multiplyAdds) {

    /** How to name it: {@code arXiv:1512.03385}, else by its citation. */
    public String name() {
      return arxiv.isEmpty() ? citation : "arXiv:" + arxiv;
    }
  }

  /**
   * One step.
   *
   * @param name path of the step, such as {@code stage2/1/conv1}
   * @param operations the operations as written, values filled in: {@code Conv3x3(32, stride = 2)}
   * @param outputShape sizes after the batch axis, such as {@code [14, 14, 32]}
   * @param stride pixels of the image between neighbouring elements of the output
   * @param inferenceBytes activations in memory while the step computes, of the declared batch
   * @param trainingBytes activations that wait for the backward pass, of the declared batch
   */
  public record Step(
      String name,
      List<String> operations,
      List<Integer> outputShape,
      long parameters,
      long multiplyAdds,
      long receptiveField,
      double stride,
      long inferenceBytes,
      long trainingBytes) {
    public Step {
      operations = List.copyOf(operations);
      outputShape = List.copyOf(outputShape);
    }
  }

  /**
   * One variable.
   *
   * @param name contract for checkpoints and transfer, such as {@code stage2/1/conv1/kernel}
   * @param role what training does with it
   * @param decays whether weight decay may act on it, if it is trained
   */
  public record VariableDescription(String name, List<Long> shape, Role role, boolean decays) {
    public VariableDescription {
      shape = List.copyOf(shape);
    }

    /** A variable that decays as the optimizer says. */
    public VariableDescription(String name, List<Long> shape, Role role) {
      this(name, shape, role, true);
    }

    /** Elements of the variable. */
    public long size() {
      return shape.stream().mapToLong(Long::longValue).reduce(1, Math::multiplyExact);
    }
  }

  /** What training does with a variable. */
  public enum Role {
    /** Changed by the optimizer. */
    TRAINABLE,
    /** A weight that keeps its initial value. */
    FROZEN,
    /** Moving mean or variance of a batch normalisation, updated by the training tower. */
    STATISTIC
  }
}
