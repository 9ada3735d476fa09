package dev.convoke.models.counts;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.NetworkDescription.Step;
import dev.convoke.description.NetworkDescription.VariableDescription;
import dev.convoke.description.NetworkFiles;
import dev.convoke.models.Zoo;

/** Parts of a network's description. */
record Described(NetworkDescription network) {

  /** The description of a network, nested or not, by its interface. */
  static Described of(Class<?> type) {
    String file = type.getName().substring(type.getPackageName().length() + 1).replace('$', '_');
    return new Described(new NetworkFiles(type, file, type::getResourceAsStream).description());
  }

  /** The description of a network of the zoo, by its command's name. */
  static Described ofZoo(String name) {
    return Zoo.NETWORKS.stream()
        .filter(network -> network.name().equals(name))
        .map(network -> new Described(network.description().get()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no network " + name));
  }

  /** Elements of all variables whose names begin and end so. */
  long elements(String beginning, String ending) {
    return network.variables().stream()
        .filter(variable -> variable.name().startsWith(beginning))
        .filter(variable -> variable.name().endsWith(ending))
        .mapToLong(VariableDescription::size)
        .sum();
  }

  /** Multiply-adds of a step and all below it. */
  long multiplyAdds(String step) {
    return network.steps().stream()
        .filter(s -> s.name().equals(step) || s.name().startsWith(step + '/'))
        .mapToLong(Step::multiplyAdds)
        .sum();
  }

  /** The step of that name. */
  Step step(String name) {
    return network.steps().stream()
        .filter(step -> step.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no step " + name));
  }

  /** Sizes after a step, such as {@code [28, 28, 16]}. */
  String shape(String step) {
    return step(step).outputShape().toString();
  }
}
