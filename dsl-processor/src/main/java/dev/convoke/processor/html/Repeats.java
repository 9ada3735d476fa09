package dev.convoke.processor.html;

import dev.convoke.processor.html.Part.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws equal repetitions of a block once: a stage of two hundred units is as long as its first.
 */
final class Repeats {

  private Repeats() {}

  /** The parts, with runs of repetitions that differ in their numbers only as one. */
  static List<Part> fold(List<Part> parts) {
    List<Part> folded = new ArrayList<>();
    for (Part part : parts) {
      int last = folded.size() - 1;
      if (last >= 0
          && folded.get(last) instanceof Unit before
          && part instanceof Unit unit
          && isRepetition(unit.name())
          && unit.repeated("", 1).equals(before.repeated("", 1))) {
        String first = before.name().split("–", 2)[0];
        folded.set(last, before.repeated(first + "–" + unit.name(), before.times() + 1));
      } else {
        folded.add(part);
      }
    }
    return List.copyOf(folded);
  }

  /** Whether a unit is named by its number. */
  static boolean isRepetition(String name) {
    return name.matches("[0-9]+(–[0-9]+)?");
  }
}
