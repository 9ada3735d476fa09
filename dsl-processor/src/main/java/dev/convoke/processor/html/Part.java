package dev.convoke.processor.html;

import dev.convoke.processor.operation.Family;
import java.util.List;

/** A part of a network's diagram. */
sealed interface Part {

  /**
   * A step without steps inside.
   *
   * @param name within the block; empty for what a block does with its branches
   * @param operations in order
   * @param output its shape
   * @param parameters weights, without statistics
   * @param takes names of its inputs, where the drawing does not show them
   * @param exits side exits that go off behind it
   */
  record Step(
      String name,
      List<Operation> operations,
      String output,
      long parameters,
      List<String> takes,
      List<Part> exits)
      implements Part {
    public Step {
      operations = List.copyOf(operations);
      takes = List.copyOf(takes);
      exits = List.copyOf(exits);
    }
  }

  /**
   * A step or unit with parts inside, which can be folded.
   *
   * @param name within the block
   * @param label what it is made of, such as {@code 3 × BasicBlock}
   * @param times how many such there are, one behind the other
   * @param input shape of what enters
   * @param parameters of one of them
   * @param content parts from top to bottom
   */
  record Unit(
      String name,
      String label,
      int times,
      String input,
      String output,
      long parameters,
      List<Part> content,
      List<String> takes,
      List<Part> exits)
      implements Part {
    public Unit {
      content = List.copyOf(content);
      takes = List.copyOf(takes);
      exits = List.copyOf(exits);
    }

    /** The same unit, standing for several. */
    Unit repeated(String names, int count) {
      return new Unit(names, label, count, input, output, parameters, content, takes, exits);
    }
  }

  /** Parts side by side; a lane without parts carries on what enters. */
  record Branches(List<List<Part>> lanes) implements Part {
    public Branches {
      lanes = List.copyOf(lanes);
    }
  }

  /** An operation as written, and what family it is shown as. */
  record Operation(String text, Family family) {}
}
