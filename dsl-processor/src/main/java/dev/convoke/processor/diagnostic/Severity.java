package dev.convoke.processor.diagnostic;

/** What a finding does to a build. */
public enum Severity {
  /** The network is rejected. */
  ERROR,
  /** The network is built; {@code @SuppressWarnings("convoke:Code")} silences it. */
  WARNING
}
