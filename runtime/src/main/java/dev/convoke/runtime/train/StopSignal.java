package dev.convoke.runtime.train;

/** Asks a running training to end: it finishes the step and writes a checkpoint. */
@FunctionalInterface
public interface StopSignal {

  /** Never asks. */
  StopSignal NEVER = () -> false;

  /** Whether training shall end; asked after every step. */
  boolean requested();
}
