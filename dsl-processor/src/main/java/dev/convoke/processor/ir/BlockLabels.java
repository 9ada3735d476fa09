package dev.convoke.processor.ir;

import java.util.List;
import java.util.Optional;

/** What steps are made of, as the source says. */
public final class BlockLabels {

  private final DeclaredNetwork network;

  public BlockLabels(DeclaredNetwork network) {
    this.network = network;
  }

  /**
   * The name of a step's block or composed annotation; empty where it is plain.
   *
   * @param path of the step, or of a unit that it repeats
   */
  public String of(String path) {
    DeclaredBlock scope = network.body();
    String label = "";
    for (String name : List.of(path.split("/", -1))) {
      if (isNumber(name)) {
        continue;
      }
      Optional<DeclaredOperation> use = use(scope, name);
      label = use.map(this::label).orElse("");
      Optional<DeclaredBlock> inside =
          use.flatMap(BlockLabels::primitive).map(Value.TypeValue::type).map(network.blocks()::get);
      if (inside.isEmpty()) {
        break;
      }
      scope = inside.get();
    }
    return label;
  }

  /** Whether it is the name of one of several units, which a step repeats. */
  private static boolean isNumber(String name) {
    return name.chars().allMatch(Character::isDigit);
  }

  /** The operation of a step that uses a block, itself or through its parts. */
  private static Optional<DeclaredOperation> use(DeclaredBlock scope, String name) {
    return scope.steps().stream()
        .filter(step -> step.name().equals(name))
        .map(DeclaredStep::operations)
        .flatMap(List::stream)
        .filter(operation -> operation.primitives().anyMatch(Structural::usesBlock))
        .findFirst();
  }

  private static Optional<Value.TypeValue> primitive(DeclaredOperation use) {
    return use.primitives().filter(Structural::usesBlock).findFirst().flatMap(Structural::block);
  }

  /** A composed annotation is called by its own name, which the source shows. */
  private String label(DeclaredOperation use) {
    boolean isComposed = Structural.is(use, Structural.COMPOSED);
    boolean isNamed = Structural.is(use, Structural.USE) && !use.writtenAs().equals("Use");
    if (isComposed || isNamed) {
      return use.writtenAs();
    }
    return primitive(use)
        .map(block -> block.type().substring(block.type().lastIndexOf('.') + 1))
        .orElse("");
  }
}
