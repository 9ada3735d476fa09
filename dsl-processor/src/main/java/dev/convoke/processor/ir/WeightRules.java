package dev.convoke.processor.ir;

import dev.convoke.dsl.value.Distribution;
import java.util.ArrayList;
import java.util.List;

/**
 * How the weights of a node are treated.
 *
 * @param kernels how kernels are drawn
 * @param bias the number in biases at first
 * @param sources the modifiers that say so, outermost first
 */
public record WeightRules(Drawing kernels, double bias, List<Source> sources) {

  /** Where nothing is said. */
  public static final WeightRules DEFAULT = new WeightRules(Drawing.OWN, 0, List.of());

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
      rules = rules.with(modifier.attributes(), new Source(modifier, where));
    }
    return rules;
  }

  private WeightRules with(Attributes init, Source source) {
    List<Source> longer = new ArrayList<>(sources);
    longer.add(source);
    return new WeightRules(
        draws(init) ? drawing(init) : kernels,
        init.isWritten("bias") ? init.get("bias", Value.DoubleValue.class).number() : bias,
        longer);
  }

  /** Whether {@code @Init} says how kernels are drawn. */
  public static boolean draws(Attributes init) {
    return init.isWritten("value") || init.isWritten("scale");
  }

  private static Drawing drawing(Attributes init) {
    return new Drawing(
        Distribution.valueOf(init.get("value", Value.EnumValue.class).constant()),
        init.get("scale", Value.DoubleValue.class).number());
  }
}
