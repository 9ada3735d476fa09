package dev.convoke.integration.mutation;

/**
 * What became of a mutant.
 *
 * @param reason what was said, in one or more lines
 */
record Verdict(Mutant mutant, Outcome outcome, String reason) {

  String text() {
    return outcome + ": " + reason + "\n" + mutant.text();
  }
}
