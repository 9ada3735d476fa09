package dev.convoke.processor.ir;

import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.dsl.value.Distribution;
import java.util.ArrayList;
import java.util.List;

/**
 * How the weights of a node are treated.
 *
 * @param kernels how kernels are drawn
 * @param bias the number in biases at first
 * @param trainable whether training changes them
 * @param decays whether weight decay may act on them
 * @param sources the modifiers that say so, outermost first
 */
public record WeightRules(
    Drawing kernels, double bias, boolean trainable, boolean decays, List<Source> sources) {

  /** Where nothing is said. */
  public static final WeightRules DEFAULT = new WeightRules(Drawing.OWN, 0, true, true, List.of());

  public WeightRules {
    sources = List.copyOf(sources);
  }

  /**
   * A modifier at its place.
   *
   * @param where the step or type that has it, for messages
   */
  public record Source(DeclaredOperation modifier, String where) {}

  /** The rules inside of further modifiers; what those do not say stays. */
  public WeightRules inside(List<DeclaredOperation> modifiers, String where) {
    WeightRules rules = this;
    for (DeclaredOperation modifier : modifiers) {
      List<Source> longer = new ArrayList<>(rules.sources());
      longer.add(new Source(modifier, where));
      rules = rules.with(modifier, longer);
    }
    return rules;
  }

  private WeightRules with(DeclaredOperation modifier, List<Source> all) {
    Attributes attributes = modifier.attributes();
    if (modifier.annotation().equals(Modifiers.TRAINABLE)) {
      boolean value = attributes.get("value", Value.BooleanValue.class).flag();
      return new WeightRules(kernels, bias, value, decays, all);
    }
    if (modifier.annotation().equals(Modifiers.NO_DECAY)) {
      return new WeightRules(kernels, bias, trainable, false, all);
    }
    boolean setsBias = attributes.isWritten("bias");
    return new WeightRules(
        draws(attributes) ? drawing(attributes) : kernels,
        setsBias ? attributes.get("bias", Value.DoubleValue.class).number() : bias,
        trainable,
        decays,
        all);
  }

  /** The same, with another number in biases at first. */
  public WeightRules withBias(double other) {
    return new WeightRules(kernels, other, trainable, decays, sources);
  }

  /** A variable of the node, as an operation has it by itself, under these rules. */
  public Variable applied(Variable variable) {
    if (variable.role() != Role.TRAINABLE) {
      return variable;
    }
    return trainable ? variable.decaying(decays) : variable.with(Role.FROZEN);
  }

  /** Whether {@code @Init} says how kernels are drawn. */
  private static boolean draws(Attributes init) {
    return init.isWritten("value") || init.isWritten("scale");
  }

  private static Drawing drawing(Attributes init) {
    return new Drawing(
        Distribution.valueOf(init.get("value", Value.EnumValue.class).constant()),
        init.get("scale", Value.DoubleValue.class).number());
  }
}
