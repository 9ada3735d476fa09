package dev.convoke.processor.reader;

import dev.convoke.dsl.Block;
import dev.convoke.dsl.Budget;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Paper;
import dev.convoke.dsl.verify.NetworkTests;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.diagnostic.Origin;
import dev.convoke.processor.ir.Attributes;
import dev.convoke.processor.ir.DeclaredBlock;
import dev.convoke.processor.ir.DeclaredNetwork;
import dev.convoke.processor.ir.DeclaredPaper;
import dev.convoke.processor.ir.Structural;
import dev.convoke.processor.ir.Value;
import dev.convoke.processor.operation.OperationAnnotations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads annotated types into records. The only stage that sees the compiler's elements. */
public final class ModelReader {

  private final Elements elements;
  private final AnnotationReader annotations;
  private final BlockReader blocks;
  private final RecipeReader recipes;
  private final InitFromReader sources;
  private final SuppressionReader suppressions;
  private final NetworkTestsReader tests;

  public ModelReader(
      Elements elements, SourceTypes types, OperationAnnotations layers, Diagnostics diagnostics) {
    SourceOrder order = new SourceOrder(elements, types, diagnostics);
    this.elements = elements;
    this.annotations = new AnnotationReader(elements);
    List<StepChange> changes =
        List.of(
            new Replacement(annotations, diagnostics),
            new ShortcutChange(annotations, diagnostics),
            new Insertion(elements, annotations, layers, diagnostics));
    this.blocks = new BlockReader(order, annotations, layers, changes, diagnostics);
    this.recipes = new RecipeReader(order, annotations, diagnostics);
    this.suppressions = new SuppressionReader(order, annotations);
    BiFunction<TypeElement, Diagnostics, DeclaredNetwork> networks =
        (network, itsOwn) ->
            new ModelReader(elements, types, layers, itsOwn).withoutSource(network);
    this.sources = new InitFromReader(elements, networks, diagnostics);
    this.tests = new NetworkTestsReader(elements, networks, diagnostics);
  }

  /**
   * Reads a network with every block it uses, and the network whose weights it starts from.
   *
   * @throws UnresolvedTypeException if it names a type that does not exist (yet)
   */
  public DeclaredNetwork network(TypeElement type) {
    DeclaredNetwork network = withoutSource(type);
    return sources.read(type, network.training()).map(network::startingFrom).orElse(network);
  }

  /**
   * The networks whose tests a type with {@code @NetworkTests} asks for.
   *
   * @throws UnresolvedTypeException if it or one of them names a type that does not exist (yet)
   */
  public TestRequest tests(TypeElement type) {
    AnnotationMirror asked = AnnotationReader.mirror(type, NetworkTests.class).orElseThrow();
    return tests.read(annotations.read(asked, blocks.originOf(type).at(asked)));
  }

  private DeclaredNetwork withoutSource(TypeElement type) {
    ElementOrigin origin = blocks.originOf(type);
    DeclaredBlock body = blocks.read(type, "network", List.of());
    AnnotationMirror network = AnnotationReader.mirror(type, Network.class).orElseThrow();
    Attributes attributes = annotations.read(network, origin.at(network));
    return new DeclaredNetwork(
        TypeNames.of(type),
        commandName(type, attributes),
        attributes,
        body,
        blocksOf(body),
        recipes.read(type),
        Optional.empty(),
        paper(type),
        AnnotationReader.mirror(type, Budget.class)
            .map(budget -> annotations.read(budget, origin.at(budget))));
  }

  /** Reads a block by itself. */
  public DeclaredBlock block(TypeElement type) {
    return blocks.read(type, "block", List.of());
  }

  /** Reports what is wrong with a preset by itself. */
  public void checkPreset(TypeElement preset) {
    recipes.checkPreset(preset);
  }

  /** Names of a composed annotation's attributes, in source order. */
  public List<String> attributesOf(TypeElement composed) {
    return SourceOrder.abstractMethods(composed).stream()
        .map(attribute -> attribute.getSimpleName().toString())
        .toList();
  }

  /** What {@code @SuppressWarnings} names on a type, its methods and the types around it. */
  public List<Value.TextValue> suppressions(TypeElement type) {
    return suppressions.read(type);
  }

  /** Where a network or block is declared: the place for a message that has no better one. */
  public Origin originOf(TypeElement type) {
    return blocks.originOf(type);
  }

  /** The blocks that some steps use, directly or through others. */
  public Map<String, DeclaredBlock> blocksOf(DeclaredBlock body) {
    Map<String, DeclaredBlock> found = new LinkedHashMap<>();
    addBlocksOf(body, List.of(), found);
    return found;
  }

  private void addBlocksOf(
      DeclaredBlock body, List<Origin> usedAt, Map<String, DeclaredBlock> found) {
    body.steps().stream()
        .flatMap(step -> step.operations().stream())
        .filter(Structural::usesBlock)
        .forEach(
            operation ->
                Structural.block(operation)
                    .map(Value.TypeValue::type)
                    .filter(name -> !found.containsKey(name))
                    .flatMap(this::annotatedBlock)
                    .ifPresent(
                        type -> {
                          List<Origin> uses = new ArrayList<>(usedAt);
                          uses.add(0, operation.origin());
                          DeclaredBlock block = blocks.read(type, "block", uses);
                          found.put(block.type(), block);
                          addBlocksOf(block, uses, found);
                        }));
  }

  private Optional<TypeElement> annotatedBlock(String name) {
    return Optional.ofNullable(elements.getTypeElement(name))
        .filter(type -> type.getAnnotation(Block.class) != null);
  }

  /** Of the type, or of the nearest type above that names one. */
  private Optional<DeclaredPaper> paper(TypeElement type) {
    ElementOrigin origin = blocks.originOf(type);
    Optional<DeclaredPaper> own =
        AnnotationReader.mirror(type, Paper.class)
            .map(mirror -> annotations.read(mirror, origin.at(mirror)))
            .map(DeclaredPaper::of);
    return own.isPresent()
        ? own
        : BlockReader.parentsWithSteps(type).stream().findFirst().flatMap(this::paper);
  }

  private static String commandName(TypeElement type, Attributes network) {
    String written = network.get("name", Value.TextValue.class).text();
    return written.isEmpty() ? type.getSimpleName().toString().toLowerCase(Locale.ROOT) : written;
  }
}
