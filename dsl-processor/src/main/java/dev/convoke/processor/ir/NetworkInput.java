package dev.convoke.processor.ir;

/**
 * The images that enter.
 *
 * @param padTo side after padding, 0 for none
 */
public record NetworkInput(int height, int width, int channels, int padTo) {

  /** The shape of the first step's input. */
  public TensorShape shape() {
    return padTo == 0
        ? TensorShape.map(height, width, channels)
        : TensorShape.map(padTo, padTo, channels);
  }

  public int padTop() {
    return padTo == 0 ? 0 : (padTo - height) / 2;
  }

  public int padBottom() {
    return padTo == 0 ? 0 : padTo - height - padTop();
  }

  public int padLeft() {
    return padTo == 0 ? 0 : (padTo - width) / 2;
  }

  public int padRight() {
    return padTo == 0 ? 0 : padTo - width - padLeft();
  }
}
