package dev.convoke.description;

import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.description.NetworkDescription.VariableDescription;
import dev.convoke.description.codec.Constants;
import dev.convoke.description.codec.MemberReader;
import dev.convoke.description.codec.MemberWriter;
import dev.convoke.description.codec.ObjectCodec;

/** A variable as data: the same in a network's description and in a checkpoint. */
public final class VariableCodec implements ObjectCodec<VariableDescription> {

  private static final Constants<Role> ROLES =
      Constants.of(
          "role",
          Role.class,
          role ->
              switch (role) {
                case TRAINABLE -> "TRAINABLE";
                case FROZEN -> "FROZEN";
                case STATISTIC -> "STATISTIC";
              });

  /** The one form of a variable. */
  public VariableCodec() {}

  @Override
  public void write(VariableDescription variable, MemberWriter out) {
    out.text("name", variable.name());
    out.counts("shape", variable.shape());
    out.constant("role", ROLES, variable.role());
    out.flag("decays", variable.decays());
  }

  @Override
  public VariableDescription read(MemberReader in) {
    return new VariableDescription(
        in.text("name"), in.counts("shape"), in.constant("role", ROLES), in.flag("decays"));
  }
}
