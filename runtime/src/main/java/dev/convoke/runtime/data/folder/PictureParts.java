package dev.convoke.runtime.data.folder;

import dev.convoke.description.NameList;
import dev.convoke.runtime.data.DataRequest;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.Images;
import dev.convoke.runtime.data.UnreadableImageException;
import dev.convoke.runtime.data.folder.FolderScan.Unusable;
import dev.convoke.runtime.data.picture.PictureView;
import dev.convoke.runtime.problem.Counted;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a data set of pictures, whichever way a user has stored them. */
public final class PictureParts {

  private final DataRequest request;
  private final IntactPictures intact;

  /**
   * @param each what messages call what a picture is read from, such as {@code file}
   * @param caches where indexes are kept, and a list of what is damaged
   * @param progress gets a line every few seconds, and what was left out or kept
   */
  public PictureParts(DataRequest request, String each, Path caches, PrintStream progress) {
    this.request = request;
    this.intact =
        new IntactPictures(
            new Allowance(request.mostDamaged(), each, caches, progress),
            IntactPictures.mostKeptBytes(),
            progress);
  }

  /** What the network sees of a picture. */
  public PictureView view() {
    return new PictureView(
        request.wanted().height(), request.wanted().width(), request.shorterSide());
  }

  /** 1 for grey, 3 for colour, as the network takes them. */
  public int channels() {
    return request.wanted().channels();
  }

  /**
   * The pictures of a part that can be used.
   *
   * @param where they lie
   * @param pictures whose headers are sound
   * @param unusable the others
   * @throws UsageException where more are damaged than may be left out, or none is left
   */
  public Images part(Path where, Images pictures, List<Unusable> unusable) {
    return part(where, pictures, unusable, DecodedBefore.none());
  }

  private Images part(Path where, Images pictures, List<Unusable> unusable, DecodedBefore decoded) {
    Images left = intact.of(where, pictures, unusable, decoded);
    if (left.count() > 0) {
      return left;
    }
    throw new UsageException(
        Problem.of(where + ": no pictures")
            .expected("JPEG, PNG, BMP or GIF pictures")
            .found(unusable.isEmpty() ? "none" : "none that can be used")
            .fix("put pictures of the classes there"));
  }

  /**
   * The data set of pictures in files.
   *
   * @throws UsageException as for a part and for a data set
   */
  public Dataset dataset(String name, ScannedParts scanned) {
    return dataset(
        name,
        scanned.classes(),
        scanned.training().where(),
        images(scanned.training()),
        scanned.validation().map(this::images),
        scanned.test().map(this::images));
  }

  private Images images(ScannedParts.Part part) {
    PictureFiles pictures = new PictureFiles(part.index(), view(), channels());
    return part(part.where(), pictures, part.unusable(), part.decoded());
  }

  /**
   * The data set of the parts.
   *
   * @param classes in the order of their labels
   * @param where the training pictures lie
   * @param training which are divided where there are none to test on
   * @throws UsageException where a class has no picture to learn from, or a picture cannot be read
   */
  public Dataset dataset(
      String name,
      List<String> classes,
      Path where,
      Images training,
      Optional<Images> validation,
      Optional<Images> test) {
    requirePicturesOfAll(where, classes, training.labels());
    Split split =
        test.map(part -> new Split(training, part)).orElseGet(() -> Split.of(training, classes));
    try {
      return Dataset.of(name, classes, split.training(), validation, split.test());
    } catch (UnreadableImageException unreadable) {
      throw new UsageException(
          unreadable.problem(
              "data set " + name,
              "a picture that is whole",
              "replace or remove it, or leave out damaged pictures with --skip-damaged 10"),
          unreadable);
    }
  }

  /**
   * Refuses classes of which nothing can be learned.
   *
   * @param where the training pictures lie
   * @param classes in the order of their labels
   * @param labels of the training pictures
   */
  public static void requirePicturesOfAll(Path where, List<String> classes, int[] labels) {
    boolean[] seen = new boolean[classes.size()];
    for (int label : labels) {
      seen[label] = true;
    }
    List<String> empty = new ArrayList<>();
    for (int i = 0; i < seen.length; i++) {
      if (!seen[i]) {
        empty.add(classes.get(i));
      }
    }
    if (!empty.isEmpty()) {
      throw new UsageException(
          Problem.of(
                  where
                      + ": "
                      + Counted.of(empty.size(), "class", "classes")
                      + " without a picture")
              .expected("a picture of each class at least")
              .found("nothing in " + NameList.of(empty))
              .fix("add pictures of the class, or remove it"));
    }
  }
}
