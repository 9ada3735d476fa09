package dev.convoke.description.recipe;

import dev.convoke.description.codec.Constants;
import dev.convoke.description.codec.MemberReader;
import dev.convoke.description.codec.MemberWriter;
import dev.convoke.description.codec.ObjectCodec;
import dev.convoke.dsl.value.Protocol;

/** How test images are measured, as data. */
public final class EvaluationCodec implements ObjectCodec<EvaluationProtocol> {

  private static final Constants<Protocol> PROTOCOLS =
      Constants.of(
          "protocol",
          Protocol.class,
          protocol ->
              switch (protocol) {
                case SINGLE_CROP -> "SINGLE_CROP";
                case TEN_CROP -> "TEN_CROP";
                case MULTI_CROP -> "MULTI_CROP";
                case DENSE -> "DENSE";
                case DENSE_AND_MULTI_CROP -> "DENSE_AND_MULTI_CROP";
              });

  /** The one form of an evaluation. */
  public EvaluationCodec() {}

  @Override
  public void write(EvaluationProtocol evaluation, MemberWriter out) {
    out.constant("protocol", PROTOCOLS, evaluation.protocol());
    out.integers("scales", evaluation.scales());
    out.flag("flip", evaluation.flip());
  }

  @Override
  public EvaluationProtocol read(MemberReader in) {
    return new EvaluationProtocol(
        in.constant("protocol", PROTOCOLS), in.integers("scales"), in.flag("flip"));
  }
}
