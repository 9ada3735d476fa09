package dev.convoke.runtime.inference;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.recipe.EvaluationProtocol;
import dev.convoke.dsl.value.Protocol;
import dev.convoke.runtime.data.EvaluatedSide;
import dev.convoke.runtime.data.picture.WholePicture;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** To what shorter sides images are rescaled. */
final class EvaluationScales {

  /** Larger pictures show a network things of other sizes than any that it has seen. */
  static final int MOST_INPUTS = 16;

  /** For the maps of one picture. */
  static final long MOST_BYTES = 4L << 30;

  private static final Set<Protocol> SEVERAL_CROPS =
      EnumSet.of(Protocol.TEN_CROP, Protocol.MULTI_CROP, Protocol.DENSE_AND_MULTI_CROP);
  private static final Set<Protocol> WHOLE =
      EnumSet.of(Protocol.DENSE, Protocol.DENSE_AND_MULTI_CROP);

  private EvaluationScales() {}

  /**
   * The scales of the protocol, or the one of a single view. Several crops need a margin: where
   * that would leave none, 8/7 of the input, as Krizhevsky, Sutskever and Hinton 2012 cut 224 out
   * of 256.
   *
   * @return none where images are seen as they are
   * @throws UsageException where a scale is out of range
   */
  static List<Integer> of(EvaluationProtocol protocol, NetworkDescription network) {
    int shorter = shorterSide(network);
    List<Integer> scales = protocol.scales();
    if (scales.isEmpty() && protocol.protocol() != Protocol.SINGLE_CROP) {
      int side = EvaluatedSide.of(network);
      boolean hasMargin = side > shorter || !SEVERAL_CROPS.contains(protocol.protocol());
      scales = List.of(hasMargin ? side : (int) Math.round(shorter * 8 / 7.0));
    }
    scales.forEach(scale -> requireInRange(scale, network));
    if (WHOLE.contains(protocol.protocol())) {
      scales.forEach(scale -> requireRoom(scale, network));
    }
    return scales;
  }

  private static int shorterSide(NetworkDescription network) {
    return Math.min(network.input().height(), network.input().width());
  }

  private static void requireInRange(int scale, NetworkDescription network) {
    int least = shorterSide(network);
    int most = least * MOST_INPUTS;
    if (scale < least || scale > most) {
      String input = network.input().height() + "×" + network.input().width();
      throw new UsageException(
          Problem.of(
                  scale < least
                      ? "a scale of " + scale + " is smaller than what " + network.name() + " takes"
                      : "a scale of " + scale + " is too large for " + network.name())
              .expected("a shorter side of " + least + " to " + most + ", for an input of " + input)
              .found(String.valueOf(scale))
              .fix("choose " + Math.max(least, Math.min(scale, most))));
    }
  }

  /**
   * A picture as long as any that is seen whole. Of an input that is not square, a picture across
   * it is rescaled the most: its shorter side covers the input's longer one.
   */
  private static void requireRoom(int scale, NetworkDescription network) {
    NetworkDescription.Memory memory = network.costs().memory();
    double bytesOfAnInput = (double) memory.inferenceActivations() / memory.batch();
    double longer = Math.max(network.input().height(), network.input().width());
    double shorterSide = scale * longer / shorterSide(network);
    double inputs =
        WholePicture.MOST_ASPECT
            * shorterSide
            * shorterSide
            / network.input().height()
            / network.input().width();
    if (bytesOfAnInput * inputs > MOST_BYTES) {
      int most = (int) Math.floor(scale * Math.sqrt(MOST_BYTES / (bytesOfAnInput * inputs)));
      throw new UsageException(
          Problem.of("too little memory for whole images at a scale of " + scale)
              .expected("at most " + (MOST_BYTES >> 30) + " GiB for the maps of one image")
              .found(
                  String.format(
                      Locale.ROOT,
                      "%.1f GiB for one that is %d times as long as wide",
                      bytesOfAnInput * inputs / (1L << 30),
                      WholePicture.MOST_ASPECT))
              .fix(
                  most < shorterSide(network)
                      ? "evaluate by crops: MULTI_CROP, TEN_CROP or SINGLE_CROP"
                      : "choose scales up to " + most + ", or crops: MULTI_CROP"));
    }
  }
}
