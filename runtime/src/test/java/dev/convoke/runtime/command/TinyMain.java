package dev.convoke.runtime.command;

/** The program of the tiny network, for tests that need a process of their own. */
public final class TinyMain {

  private TinyMain() {}

  /** Runs a command. */
  public static void main(String[] args) {
    System.exit(NetworkProgram.run(ProgramFixture.TINY, args));
  }
}
