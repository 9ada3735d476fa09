package dev.convoke.runtime.checkpoint;

import dev.convoke.description.NetworkDescription.VariableDescription;
import dev.convoke.description.VariableCodec;
import dev.convoke.description.codec.ObjectCodec;
import java.util.List;

/** The variables of the network, without those of the optimizer. */
final class VariablesSection {

  private static final VariableCodec VARIABLE = new VariableCodec();

  static final Section<List<VariableDescription>> SECTION =
      new Section<>(
          "variables",
          1,
          ObjectCodec.of(
              (variables, out) -> out.objects("list", VARIABLE, variables),
              in -> in.objects("list", VARIABLE)));

  private VariablesSection() {}
}
