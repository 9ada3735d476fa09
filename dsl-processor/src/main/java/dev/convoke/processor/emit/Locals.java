package dev.convoke.processor.emit;

import com.palantir.javapoet.CodeBlock;

/** The method that an operation's code is written into. */
public interface Locals {

  /** The local that holds the runtime's {@code Step}. */
  String step();

  /**
   * Declares a local.
   *
   * @param words of its name, behind what the method puts before it
   * @return its name
   */
  String declare(CodeBlock value, String... words);
}
