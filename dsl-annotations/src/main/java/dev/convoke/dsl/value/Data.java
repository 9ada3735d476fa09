package dev.convoke.dsl.value;

/** Well-known data sets, by what a network must fit. */
public enum Data {
  /** None of these, or not said. */
  NONE(0, 0, 0),

  /** Handwritten digits (LeCun, Bottou, Bengio and Haffner 1998). */
  MNIST(10, 1, 28),

  /** Clothes (Xiao, Rasul and Vollgraf 2017, arXiv 1708.07747). */
  FASHION_MNIST(10, 1, 28),

  /** Small photographs (Krizhevsky 2009). */
  CIFAR_10(10, 3, 32),

  /** Small photographs, finer classes (Krizhevsky 2009). */
  CIFAR_100(100, 3, 32),

  /** Photographs of many sizes: the classification of ILSVRC 2012 (arXiv 1409.0575). */
  IMAGENET(1000, 3, 0);

  private final int classes;
  private final int channels;
  private final int side;

  Data(int classes, int channels, int side) {
    this.classes = classes;
    this.channels = channels;
    this.side = side;
  }

  public int classes() {
    return classes;
  }

  /** Channels of an image: 1 for grey, 3 for colour. */
  public int channels() {
    return channels;
  }

  /** Height and width of every image; 0 where they vary. */
  public int side() {
    return side;
  }
}
