package dev.convoke.dsl.value;

/**
 * What initial kernels are drawn from. {@code fanIn} is the number of elements that one output sums
 * over: kernel height · kernel width · channels / groups, or the features of a dense layer. {@code
 * fanOut} is the number of outputs that one element reaches: kernel height · kernel width · filters
 * / groups, or the units.
 */
public enum Distribution {
  /**
   * The operation's own: {@link #HE_NORMAL} for convolutions, {@link #GLOROT_UNIFORM} for dense
   * layers.
   */
  AUTO,

  /** Normal with variance 2 / fanIn (He et al. 2015, arXiv 1502.01852, equation 10). */
  HE_NORMAL,

  /** Uniform in ±sqrt(6 / fanIn), which has the same variance. */
  HE_UNIFORM,

  /** Normal with variance 2 / (fanIn + fanOut) (Glorot and Bengio 2010, equation 12). */
  GLOROT_NORMAL,

  /** Uniform in ±sqrt(6 / (fanIn + fanOut)) (Glorot and Bengio 2010, equation 16). */
  GLOROT_UNIFORM,

  /** Normal with variance 1 / fanIn (LeCun et al. 1998, "Efficient BackProp", equation 16). */
  LECUN_NORMAL,

  /** Uniform in ±sqrt(3 / fanIn), which has the same variance. */
  LECUN_UNIFORM,

  /** Normal with deviation 1; the scale makes it another. */
  NORMAL,

  /**
   * Normal with deviation 1, drawn anew beyond ±2, as Keras' {@code TruncatedNormal}. Nothing makes
   * up for what is cut off: what is left deviates by 0.87962566.
   */
  TRUNCATED_NORMAL,

  /** Uniform in ±1; the scale makes it another bound. */
  UNIFORM,

  /** 1 everywhere; the scale makes it another number. */
  CONSTANT
}
