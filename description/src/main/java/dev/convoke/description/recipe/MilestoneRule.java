package dev.convoke.description.recipe;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where the milestones of a {@link Schedule.Steps} may lie: behind the beginning of the run, one
 * behind the other, before the end. The processor asks about the epochs that are written, and
 * training about the steps that they become where an option changes how long the run is; both say
 * the same.
 */
public enum MilestoneRule {
  /** The first milestone is the beginning of the run. */
  AT_START("@Steps: the first %s of at must be at least 1, found %s"),
  /** A milestone is not behind the one before it. */
  NOT_RISING("@Steps: %s must rise, found %s after %s"),
  /** The run ends before a milestone. */
  OUTSIDE_RUN("@Steps changes the learning rate at %s, but the run has %s");

  private final String wording;

  MilestoneRule(String wording) {
    this.wording = wording;
  }

  /** What milestones are counted in. */
  public enum Unit {
    /** As they are declared. */
    EPOCH("epoch"),
    /** As they are carried out. */
    STEP("step");

    private final String word;

    Unit(String word) {
      this.word = word;
    }

    private String counted(long number) {
      return number + " " + word + (number == 1 ? "" : "s");
    }
  }

  /**
   * A milestone that breaks a rule.
   *
   * @param arguments of the rule's {@link #wording}
   */
  public record Finding(MilestoneRule rule, List<String> arguments) {

    public Finding {
      arguments = List.copyOf(arguments);
    }

    /** What is wrong, in one line. */
    public String text() {
      return String.format(Locale.ROOT, rule.wording(), arguments.toArray());
    }
  }

  /** What is wrong, with a {@code %s} for each argument. */
  public String wording() {
    return wording;
  }

  /**
   * Looks at one milestone.
   *
   * @param before the milestone before it, if there is one
   * @param end of the run
   */
  public static Optional<Finding> broken(long milestone, OptionalLong before, long end, Unit unit) {
    if (milestone < 1 && before.isEmpty()) {
      return finding(AT_START, unit.word, "" + milestone);
    }
    if (before.isPresent() && milestone <= before.getAsLong()) {
      return finding(NOT_RISING, unit.word + "s", "" + milestone, "" + before.getAsLong());
    }
    if (milestone >= end) {
      return finding(OUTSIDE_RUN, unit.word + " " + milestone, unit.counted(end));
    }
    return Optional.empty();
  }

  private static Optional<Finding> finding(MilestoneRule rule, String... arguments) {
    return Optional.of(new Finding(rule, List.of(arguments)));
  }
}
