package dev.convoke.runtime.checkpoint;

import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.description.NetworkDescription.VariableDescription;
import dev.convoke.description.codec.Constants;
import dev.convoke.description.codec.ObjectCodec;
import java.util.List;

/** The variables of the network, without those of the optimizer. */
final class VariablesSection {

  private static final Constants<Role> ROLES =
      Constants.of(
          "role",
          Role.class,
          role ->
              switch (role) {
                case TRAINABLE -> "trainable";
                case FROZEN -> "frozen";
                case STATISTIC -> "statistic";
              });

  private static final ObjectCodec<VariableDescription> VARIABLE =
      ObjectCodec.of(
          (variable, out) ->
              out.text("name", variable.name())
                  .counts("shape", variable.shape())
                  .constant("role", ROLES, variable.role())
                  .flag("decays", variable.decays()),
          in ->
              new VariableDescription(
                  in.text("name"),
                  in.counts("shape"),
                  in.constant("role", ROLES),
                  in.flag("decays")));

  static final Section<List<VariableDescription>> SECTION =
      new Section<>(
          "variables",
          1,
          ObjectCodec.of(
              (variables, out) -> out.objects("list", VARIABLE, variables),
              in -> in.objects("list", VARIABLE)));

  private VariablesSection() {}
}
