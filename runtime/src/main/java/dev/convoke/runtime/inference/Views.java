package dev.convoke.runtime.inference;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.recipe.EvaluationProtocol;
import dev.convoke.runtime.data.ImageReader;
import dev.convoke.runtime.data.PictureViews;
import dev.convoke.runtime.data.picture.Crop;
import dev.convoke.runtime.data.picture.PictureCrops;
import dev.convoke.runtime.data.picture.WholePicture;
import java.util.ArrayList;
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
  static final Views OF_IMAGES = new Views(ImageReader.Reading.IMAGES, List.of(Group.of(1)));

  /**
   * Views that come in one tensor.
   *
   * @param views of each image
   * @param weight of each view
   * @param areWhole whether they are whole pictures, not of the size of the network's input
   */
  record Group(int views, double weight, boolean areWhole) {

    /** Views that all count alike. */
    static Group of(int views) {
      return new Group(views, 1.0 / views, false);
    }
  }

  Views {
    groups = List.copyOf(groups);
  }

  /** The views that a protocol asks for. */
  static Views of(EvaluationProtocol protocol, NetworkDescription network) {
    List<Integer> scales = EvaluationScales.of(protocol, network);
    boolean flip = protocol.flip();
    return switch (protocol.protocol()) {
      case SINGLE_CROP ->
          scales.isEmpty() ? ofImages(flip) : of(ProtocolCrops.single(scales, flip), network);
      case TEN_CROP -> of(ProtocolCrops.ten(scales), network);
      case MULTI_CROP -> of(ProtocolCrops.grid(scales), network);
      case DENSE -> of(List.of(), wholes(scales, flip, network));
      case DENSE_AND_MULTI_CROP ->
          of(List.of(crops(ProtocolCrops.grid(scales), network)), wholes(scales, true, network));
    };
  }

  /** Images as they are. */
  private static Views ofImages(boolean flip) {
    return flip ? new Views(PictureViews.mirrored(), List.of(Group.of(2))) : OF_IMAGES;
  }

  /** Crops alone, of several pictures at a time. */
  private static Views of(List<Crop> crops, NetworkDescription network) {
    NetworkDescription.Input input = network.input();
    Shape shape = Shape.of(crops.size(), input.height(), input.width(), input.channels());
    return new Views(
        PictureViews.ofOneSize(shape, crops(crops, network)::apply),
        List.of(Group.of(crops.size())));
  }

  private static PictureCrops crops(List<Crop> crops, NetworkDescription network) {
    NetworkDescription.Input input = network.input();
    return new PictureCrops(input.height(), input.width(), input.channels(), crops);
  }

  /**
   * Whole pictures, and perhaps crops of them, which together count as much as all wholes: Simonyan
   * and Zisserman 2014, arXiv 1409.1556, section 4.3.
   *
   * @param crops none or one
   */
  private static Views of(List<PictureCrops> crops, List<WholePicture> wholes) {
    double share = 1.0 / (crops.size() + 1);
    List<PictureViews.View> views = new ArrayList<>();
    List<Group> groups = new ArrayList<>();
    for (PictureCrops those : crops) {
      views.add(those::apply);
      groups.add(new Group(those.crops().size(), share / those.crops().size(), false));
    }
    for (WholePicture whole : wholes) {
      views.add(whole::apply);
      groups.add(new Group(whole.views(), share / wholes.size() / whole.views(), true));
    }
    return new Views(PictureViews.ofAnySize(views), groups);
  }

  private static List<WholePicture> wholes(
      List<Integer> scales, boolean flip, NetworkDescription network) {
    NetworkDescription.Input input = network.input();
    return scales.stream()
        .map(scale -> new WholePicture(input.height(), input.width(), scale, flip))
        .toList();
  }

  /** Views of one image. */
  int count() {
    return groups.stream().mapToInt(Group::views).sum();
  }

  /**
   * How many images are read at a time.
   *
   * @param batch views that are computed at a time
   */
  int imagesAtATime(int batch) {
    boolean differInSize = groups.stream().anyMatch(Group::areWhole);
    return differInSize ? 1 : Math.max(1, batch / count());
  }
}
