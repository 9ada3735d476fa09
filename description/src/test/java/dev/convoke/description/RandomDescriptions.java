package dev.convoke.description;

import dev.convoke.description.NetworkDescription.Costs;
import dev.convoke.description.NetworkDescription.Input;
import dev.convoke.description.NetworkDescription.Memory;
import dev.convoke.description.NetworkDescription.Paper;
import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.description.NetworkDescription.SideExit;
import dev.convoke.description.NetworkDescription.Step;
import dev.convoke.description.NetworkDescription.VariableDescription;
import dev.convoke.description.recipe.Augmentation;
import dev.convoke.description.recipe.ClassBalance;
import dev.convoke.description.recipe.EvaluationProtocol;
import dev.convoke.description.recipe.Optimizer;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.description.recipe.Schedule;
import dev.convoke.dsl.value.Data;
import dev.convoke.dsl.value.DecayGroup;
import dev.convoke.dsl.value.Protocol;
import dev.convoke.dsl.value.Watch;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Recipes and descriptions whose every value is drawn, the odd ones far more often than fair. */
public final class RandomDescriptions {

  private static final double[] ODD_NUMBERS = {
    0.0,
    -0.0,
    1,
    0.1,
    1e23,
    -2e-3,
    Double.MIN_VALUE,
    Double.MIN_NORMAL,
    Double.MAX_VALUE,
    -Double.MAX_VALUE,
    Math.nextUp(1.0),
    0.1f,
    Float.MIN_VALUE,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY
  };

  private static final String[] ODD_TEXTS = {
    "",
    " ",
    "stage1/2/conv",
    "\"quoted\"",
    "back\\slash",
    "</script>&amp;'",
    "line\nbreak\r\t\b\f",
    "\u0000\u001f\u007f",
    "\u2028\u2029",
    "größe, 模型, \uD83D\uDE00",
    "half \uD83D of a pair",
    "\uDE00\uD83D",
    "null"
  };

  private final Random random;

  public RandomDescriptions(long seed) {
    this.random = new Random(seed);
  }

  /** A network with everything that a description can hold. */
  public NetworkDescription description() {
    return new NetworkDescription(
        text(),
        text(),
        text(),
        optional(() -> new Paper(text(), text(), random.nextInt(), text(), text(), text())),
        new Input(random.nextInt(), random.nextInt(), random.nextInt(), random.nextInt()),
        random.nextInt(),
        optional(this::recipe),
        optional(
            () ->
                new EvaluationProtocol(oneOf(Protocol.values()), integers(), random.nextBoolean())),
        new Costs(
            random.nextLong(),
            random.nextLong(),
            random.nextLong(),
            random.nextLong(),
            random.nextLong(),
            number(),
            new Memory(
                random.nextInt(),
                random.nextLong(),
                random.nextLong(),
                random.nextLong(),
                random.nextLong(),
                random.nextLong())),
        list(
            () ->
                new Step(
                    text(),
                    texts(),
                    integers(),
                    random.nextLong(),
                    random.nextLong(),
                    random.nextLong(),
                    number(),
                    random.nextLong(),
                    random.nextLong())),
        list(
            () ->
                new VariableDescription(
                    text(), list(random::nextLong), oneOf(Role.values()), random.nextBoolean())),
        list(() -> new SideExit(text(), number(), random.nextLong(), random.nextLong())));
  }

  /** A recipe of any form. */
  public Recipe recipe() {
    return new Recipe(
        random.nextInt(),
        random.nextInt(),
        optional(() -> oneOf(Data.values())),
        optionalNumber(),
        optimizer(),
        schedule(),
        optional(() -> new Recipe.Warmup(random.nextInt(), number())),
        list(this::augmentation),
        optional(() -> oneOf(ClassBalance.values())),
        optionalNumber(),
        optionalNumber(),
        optionalNumber(),
        texts(),
        optional(() -> new Recipe.InitialWeights(text(), texts())));
  }

  private Optimizer optimizer() {
    DecayGroup group = oneOf(DecayGroup.values());
    return switch (random.nextInt(4)) {
      case 0 -> new Optimizer.Sgd(number(), number(), random.nextBoolean(), number(), group);
      case 1 -> new Optimizer.Adam(number(), number(), number(), number(), number(), group);
      case 2 -> new Optimizer.AdamW(number(), number(), number(), number(), number(), group);
      default -> new Optimizer.RmsProp(number(), number(), number(), number(), number(), group);
    };
  }

  private Schedule schedule() {
    return switch (random.nextInt(6)) {
      case 0 -> new Schedule.Constant();
      case 1 -> new Schedule.Steps(integers(), number());
      case 2 ->
          new Schedule.Plateau(number(), random.nextInt(), random.nextInt(), oneOf(Watch.values()));
      case 3 -> new Schedule.Cosine(number());
      case 4 -> new Schedule.Polynomial(number(), number());
      default -> new Schedule.OneCycle(number(), number(), number());
    };
  }

  private Augmentation augmentation() {
    return switch (random.nextInt(13)) {
      case 0 -> new Augmentation.PadAndCrop(random.nextInt());
      case 1 -> new Augmentation.HorizontalFlip(random.nextBoolean());
      case 2 -> new Augmentation.ScaleJitter(random.nextInt(), random.nextInt());
      case 3 -> new Augmentation.RandomCrop();
      case 4 -> new Augmentation.RandomResizedCrop(number(), number(), number(), number());
      case 5 -> new Augmentation.PcaColor(number());
      case 6 -> new Augmentation.RandAugment(random.nextInt(), random.nextInt());
      case 7 -> new Augmentation.RandomErasing(number(), number(), number(), number(), number());
      case 8 -> new Augmentation.TrivialAugment();
      case 9 -> new Augmentation.ColorJitter(number(), number(), number(), number());
      case 10 ->
          new Augmentation.Resize(
              random.nextBoolean()
                  ? List.of(random.nextInt())
                  : List.of(random.nextInt(), random.nextInt()));
      case 11 -> new Augmentation.Mixup(number());
      default -> new Augmentation.CutMix(number());
    };
  }

  private double number() {
    return random.nextBoolean()
        ? ODD_NUMBERS[random.nextInt(ODD_NUMBERS.length)]
        : Double.longBitsToDouble(random.nextLong());
  }

  private String text() {
    return random.nextBoolean()
        ? oneOf(ODD_TEXTS)
        : IntStream.range(0, random.nextInt(8))
            .collect(
                StringBuilder::new,
                (text, i) -> text.append((char) random.nextInt(Character.MAX_VALUE + 1)),
                StringBuilder::append)
            .toString();
  }

  private List<String> texts() {
    return list(this::text);
  }

  private List<Integer> integers() {
    return list(random::nextInt);
  }

  private OptionalDouble optionalNumber() {
    return random.nextBoolean() ? OptionalDouble.of(number()) : OptionalDouble.empty();
  }

  private <T> Optional<T> optional(Supplier<T> value) {
    return random.nextInt(4) > 0 ? Optional.of(value.get()) : Optional.empty();
  }

  private <T> List<T> list(Supplier<T> value) {
    return Stream.generate(value).limit(random.nextInt(4)).toList();
  }

  @SafeVarargs
  private <T> T oneOf(T... values) {
    return values[random.nextInt(values.length)];
  }
}
