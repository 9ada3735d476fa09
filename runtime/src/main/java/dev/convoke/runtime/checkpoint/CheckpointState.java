package dev.convoke.runtime.checkpoint;

import dev.convoke.description.NetworkDescription.VariableDescription;
import dev.convoke.description.codec.UnreadableException;
import dev.convoke.runtime.metric.Tally;
import dev.convoke.runtime.run.RunSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Everything about a run at one moment, besides the values of variables: what {@code state.json}
 * holds, in named sections.
 */
public final class CheckpointState {

  private final Map<Section<?>, Object> sections;

  private CheckpointState(Map<Section<?>, Object> sections) {
    this.sections = Map.copyOf(sections);
  }

  /** The state before the first step. */
  public static CheckpointState initial(RunSpec run, List<VariableDescription> variables) {
    return new CheckpointState(Map.of())
        .with(RunSection.SECTION, run)
        .with(VariablesSection.SECTION, variables)
        .with(Position.SECTION, new Position(0, 0, 0))
        .with(TallySection.SECTION, Tally.EMPTY);
  }

  /** From what a file holds; the reader has seen to it that nothing required is missing. */
  static CheckpointState of(Map<Section<?>, Object> sections) {
    return new CheckpointState(sections);
  }

  /** This state with a section, new or replaced. */
  public <T> CheckpointState with(Section<T> section, T value) {
    Map<Section<?>, Object> changed = new LinkedHashMap<>(sections);
    changed.put(section, value);
    return new CheckpointState(changed);
  }

  /** What a section holds, if the state has it. */
  @SuppressWarnings("unchecked") // with and the reader put a T under a Section<T>
  public <T> Optional<T> find(Section<T> section) {
    return Optional.ofNullable((T) sections.get(section));
  }

  private <T> T get(Section<T> section) {
    return find(section)
        .orElseThrow(() -> new IllegalStateException("no section " + section.name()));
  }

  /** The same run somewhere else; what was measured before does not hold there. */
  public CheckpointState at(Position position, Tally tally) {
    Map<Section<?>, Object> kept = new LinkedHashMap<>(sections);
    kept.remove(Measured.SECTION);
    return new CheckpointState(kept)
        .with(Position.SECTION, position)
        .with(TallySection.SECTION, tally);
  }

  /** With the fraction of validation or test images that these very weights hit. */
  public CheckpointState measured(double top1) {
    return with(Measured.SECTION, new Measured(top1));
  }

  /** The variables of the network, without those of the optimizer. */
  public List<VariableDescription> variables() {
    return get(VariablesSection.SECTION);
  }

  /** What the run is. */
  public RunSpec run() {
    return get(RunSection.SECTION);
  }

  /** Where the run goes on. */
  public Position position() {
    return get(Position.SECTION);
  }

  /**
   * Makes sure that a position is one that the run comes to: what is written in one file need not
   * fit together.
   */
  void requirePositionInRun() {
    RunSpec run = run();
    Position position = position();
    long stepsPerEpoch = run.data().training() / run.batch();
    requireInRun(
        "epoch", "at most " + run.epochs(), position.epoch(), position.epoch() <= run.epochs());
    requireInRun(
        "batch", "at most " + stepsPerEpoch, position.batch(), position.batch() <= stepsPerEpoch);
    long step = position.epoch() * stepsPerEpoch + position.batch();
    requireInRun("step", String.valueOf(step), position.step(), position.step() == step);
    long images = (long) position.batch() * run.batch();
    if (tally().images() != images) {
      throw new UnreadableException(
          "section tally: images: expected " + images + ", found " + tally().images());
    }
  }

  private static void requireInRun(String member, String expected, long found, boolean holds) {
    if (!holds) {
      throw new UnreadableException(
          "section position: " + member + ": expected " + expected + ", found " + found);
    }
  }

  /** Sums over the current epoch so far. */
  public Tally tally() {
    return get(TallySection.SECTION);
  }

  /** Fraction of validation or test images hit, where these very weights were evaluated. */
  public OptionalDouble top1() {
    return find(Measured.SECTION).stream().mapToDouble(Measured::top1).findFirst();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CheckpointState state && sections.equals(state.sections);
  }

  @Override
  public int hashCode() {
    return sections.hashCode();
  }

  @Override
  public String toString() {
    return StateJson.write(this);
  }
}
