package dev.convoke.description.recipe;

import dev.convoke.description.codec.Constants;
import dev.convoke.description.codec.Kind;
import dev.convoke.description.codec.Kinds;
import dev.convoke.description.codec.MemberReader;
import dev.convoke.description.codec.MemberWriter;
import dev.convoke.description.recipe.Optimizer.Adam;
import dev.convoke.description.recipe.Optimizer.AdamW;
import dev.convoke.description.recipe.Optimizer.RmsProp;
import dev.convoke.description.recipe.Optimizer.Sgd;
import dev.convoke.dsl.value.DecayGroup;
import java.util.List;

/** The optimizers that the language has, as data. */
public final class OptimizerKinds {

  private static final Constants<DecayGroup> DECAY_GROUPS =
      Constants.of(
          "decay group",
          DecayGroup.class,
          group ->
              switch (group) {
                case ALL -> "ALL";
                case KERNELS -> "KERNELS";
              });

  public static final Kind<Sgd> SGD =
      new Kind<>(
          "sgd",
          "@Sgd",
          Sgd.class,
          (sgd, out) -> {
            out.number("learningRate", sgd.learningRate());
            out.number("momentum", sgd.momentum());
            out.flag("nesterov", sgd.nesterov());
            writeDecay(sgd, out);
          },
          in ->
              new Sgd(
                  in.number("learningRate"),
                  in.number("momentum"),
                  in.flag("nesterov"),
                  weightDecay(in),
                  decayGroup(in)));

  public static final Kind<Adam> ADAM =
      new Kind<>(
          "adam",
          "@Adam",
          Adam.class,
          (adam, out) -> {
            out.number("learningRate", adam.learningRate());
            out.number("beta1", adam.beta1());
            out.number("beta2", adam.beta2());
            out.number("epsilon", adam.epsilon());
            writeDecay(adam, out);
          },
          in ->
              new Adam(
                  in.number("learningRate"),
                  in.number("beta1"),
                  in.number("beta2"),
                  in.number("epsilon"),
                  weightDecay(in),
                  decayGroup(in)));

  public static final Kind<AdamW> ADAM_W =
      new Kind<>(
          "adamW",
          "@AdamW",
          AdamW.class,
          (adamW, out) -> {
            out.number("learningRate", adamW.learningRate());
            out.number("beta1", adamW.beta1());
            out.number("beta2", adamW.beta2());
            out.number("epsilon", adamW.epsilon());
            writeDecay(adamW, out);
          },
          in ->
              new AdamW(
                  in.number("learningRate"),
                  in.number("beta1"),
                  in.number("beta2"),
                  in.number("epsilon"),
                  weightDecay(in),
                  decayGroup(in)));

  public static final Kind<RmsProp> RMS_PROP =
      new Kind<>(
          "rmsProp",
          "@RmsProp",
          RmsProp.class,
          (rmsProp, out) -> {
            out.number("learningRate", rmsProp.learningRate());
            out.number("rho", rmsProp.rho());
            out.number("momentum", rmsProp.momentum());
            out.number("epsilon", rmsProp.epsilon());
            writeDecay(rmsProp, out);
          },
          in ->
              new RmsProp(
                  in.number("learningRate"),
                  in.number("rho"),
                  in.number("momentum"),
                  in.number("epsilon"),
                  weightDecay(in),
                  decayGroup(in)));

  /** All of them. */
  public static final Kinds<Optimizer> ALL =
      new Kinds<>("optimizer", List.of(SGD, ADAM, ADAM_W, RMS_PROP));

  private OptimizerKinds() {}

  private static void writeDecay(Optimizer optimizer, MemberWriter out) {
    out.number("weightDecay", optimizer.weightDecay());
    out.constant("decayGroup", DECAY_GROUPS, optimizer.decayGroup());
  }

  private static double weightDecay(MemberReader in) {
    return in.number("weightDecay");
  }

  private static DecayGroup decayGroup(MemberReader in) {
    return in.constant("decayGroup", DECAY_GROUPS);
  }
}
