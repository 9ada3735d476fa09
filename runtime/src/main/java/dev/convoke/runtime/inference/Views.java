package dev.convoke.runtime.inference;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.recipe.EvaluationProtocol;
import dev.convoke.runtime.data.EvaluatedSide;
import dev.convoke.runtime.data.ImageReader;
import dev.convoke.runtime.data.PictureViews;
import dev.convoke.runtime.data.picture.Crop;
import dev.convoke.runtime.data.picture.PictureCrops;
import java.util.List;
import org.tensorflow.ndarray.Shape;

/**
 * What a network is shown of every image, and how much it counts: the posteriors of all views are
 * averaged.
 *
 * @param reading the operations that read the views
 * @param groups one for each tensor that is read, in the same order; the weights of all views add
 *     up to 1
 */
record Views(ImageReader.Reading reading, List<Group> groups) {

  /** Each image once, as it is. */
  static final Views OF_IMAGES = new Views(ImageReader.Reading.IMAGES, List.of(new Group(1, 1)));

  /**
   * Views that come in one tensor.
   *
   * @param views of each image
   * @param weight of each view
   */
  record Group(int views, double weight) {

    /** Views that all count alike. */
    static Group of(int views) {
      return new Group(views, 1.0 / views);
    }
  }

  Views {
    groups = List.copyOf(groups);
  }

  /** The views that a protocol asks for. */
  static Views of(EvaluationProtocol protocol, NetworkDescription network) {
    List<Integer> scales = scales(protocol, network);
    return switch (protocol.protocol()) {
      case SINGLE_CROP ->
          protocol.scales().isEmpty()
              ? ofImages(protocol.flip())
              : of(ProtocolCrops.single(scales, protocol.flip()), network);
      case TEN_CROP -> of(ProtocolCrops.ten(scales), network);
      case MULTI_CROP -> of(ProtocolCrops.grid(scales), network);
      case DENSE -> throw new IllegalArgumentException("no crops of dense");
    };
  }

  /** Images as they are. */
  private static Views ofImages(boolean flip) {
    return flip ? new Views(PictureViews.mirrored(), List.of(Group.of(2))) : OF_IMAGES;
  }

  private static Views of(List<Crop> crops, NetworkDescription network) {
    NetworkDescription.Input input = network.input();
    PictureCrops views = new PictureCrops(input.height(), input.width(), input.channels(), crops);
    Shape shape = Shape.of(crops.size(), input.height(), input.width(), input.channels());
    return new Views(PictureViews.ofOneSize(shape, views::apply), List.of(Group.of(crops.size())));
  }

  /**
   * The scales of the protocol, or the one that evaluation uses. Several crops need a margin: where
   * that would leave none, 8/7 of the input, as Krizhevsky, Sutskever and Hinton 2012 cut 224 out
   * of 256.
   */
  private static List<Integer> scales(EvaluationProtocol protocol, NetworkDescription network) {
    if (!protocol.scales().isEmpty()) {
      return protocol.scales();
    }
    int shorter = Math.min(network.input().height(), network.input().width());
    int side = EvaluatedSide.of(network);
    return List.of(side > shorter ? side : (int) Math.round(shorter * 8 / 7.0));
  }

  /** Views of one image. */
  int count() {
    return groups.stream().mapToInt(Group::views).sum();
  }
}
