package dev.convoke.description.recipe;

import dev.convoke.description.codec.Constants;
import dev.convoke.description.codec.Kind;
import dev.convoke.description.codec.Kinds;
import dev.convoke.description.recipe.Schedule.Constant;
import dev.convoke.description.recipe.Schedule.Cosine;
import dev.convoke.description.recipe.Schedule.OneCycle;
import dev.convoke.description.recipe.Schedule.Plateau;
import dev.convoke.description.recipe.Schedule.Polynomial;
import dev.convoke.description.recipe.Schedule.Steps;
import dev.convoke.dsl.value.Watch;
import java.util.List;

/** The schedules that the language has, as data. */
public final class ScheduleKinds {

  private static final Constants<Watch> WATCHES =
      Constants.of(
          "images to watch",
          Watch.class,
          watch ->
              switch (watch) {
                case VALIDATION -> "VALIDATION";
                case TEST -> "TEST";
              });

  public static final Kind<Constant> CONSTANT =
      Kind.of("constant", "a constant learning rate", Constant.class, new Constant());

  public static final Kind<Steps> STEPS =
      new Kind<>(
          "steps",
          "@Steps",
          Steps.class,
          (steps, out) -> {
            out.integers("at", steps.at());
            out.number("factor", steps.factor());
          },
          in -> new Steps(in.integers("at"), in.number("factor")));

  public static final Kind<Plateau> PLATEAU =
      new Kind<>(
          "plateau",
          "@Plateau",
          Plateau.class,
          (plateau, out) -> {
            out.number("factor", plateau.factor());
            out.integer("patience", plateau.patience());
            out.integer("times", plateau.times());
            out.constant("watch", WATCHES, plateau.watch());
          },
          in ->
              new Plateau(
                  in.number("factor"),
                  in.integer("patience"),
                  in.integer("times"),
                  in.constant("watch", WATCHES)));

  public static final Kind<Cosine> COSINE =
      new Kind<>(
          "cosine",
          "@Cosine",
          Cosine.class,
          (cosine, out) -> out.number("end", cosine.end()),
          in -> new Cosine(in.number("end")));

  public static final Kind<Polynomial> POLYNOMIAL =
      new Kind<>(
          "polynomial",
          "@Polynomial",
          Polynomial.class,
          (polynomial, out) -> {
            out.number("power", polynomial.power());
            out.number("end", polynomial.end());
          },
          in -> new Polynomial(in.number("power"), in.number("end")));

  public static final Kind<OneCycle> ONE_CYCLE =
      new Kind<>(
          "oneCycle",
          "@OneCycle",
          OneCycle.class,
          (oneCycle, out) -> {
            out.number("rise", oneCycle.rise());
            out.number("startDivisor", oneCycle.startDivisor());
            out.number("endDivisor", oneCycle.endDivisor());
          },
          in ->
              new OneCycle(in.number("rise"), in.number("startDivisor"), in.number("endDivisor")));

  /** All of them. */
  public static final Kinds<Schedule> ALL =
      new Kinds<>("schedule", List.of(CONSTANT, STEPS, PLATEAU, COSINE, POLYNOMIAL, ONE_CYCLE));

  private ScheduleKinds() {}
}
