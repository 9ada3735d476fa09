package dev.convoke.runtime.data.folder;

import dev.convoke.description.NameList;
import dev.convoke.runtime.data.DataRequest;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.DatasetSource;
import dev.convoke.runtime.data.folder.FolderScan.Scanned;
import dev.convoke.runtime.data.folder.ScannedParts.Part;
import dev.convoke.runtime.problem.Counted;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder of pictures: {@code DIR/train/CLASS/…} with {@code val} and {@code test} beside it, or
 * {@code DIR/CLASS/…} alone, of which a fifth of each class is held out as test pictures, always
 * the same ones.
 */
public final class FolderSource implements DatasetSource {

  private final FolderScan scan;

  /** For {@link java.util.ServiceLoader}. */
  public FolderSource() {
    this(FolderScan.cachesOfUser(), System.err);
  }

  /**
   * @param caches where indexes are kept from one start to the next
   * @param progress gets a line every few seconds
   */
  public FolderSource(Path caches, PrintStream progress) {
    this.scan = new FolderScan(caches, progress);
  }

  @Override
  public String name() {
    return "folder";
  }

  @Override
  public String description() {
    return "your own pictures: "
        + FolderLayout.EXPECTED.replace("DIR/", "")
        + " (needs --data-dir)";
  }

  @Override
  public Dataset load(DataRequest request) {
    Path directory = request.requireDirectory(name(), FolderLayout.EXPECTED);
    return scan.parts(request).dataset(name(), scan(directory));
  }

  /**
   * Finds the pictures in a folder.
   *
   * @throws UsageException where they are not laid out as they should be
   */
  public ScannedParts scan(Path directory) {
    FolderLayout layout = FolderLayout.of(directory);
    List<String> classes = classes(layout.training());
    ScannedParts scanned =
        new ScannedParts(
            classes,
            part(layout.training(), classes),
            layout.validation().map(folder -> part(folder, layout.training(), classes)),
            layout.test().map(folder -> part(folder, layout.training(), classes)));
    SharedFiles.requireNone(scanned, (part, file) -> file.toString());
    return scanned;
  }

  private static List<String> classes(Path training) {
    ClassFolders folders = new ClassFolders(training);
    List<String> classes = folders.classes();
    if (classes.isEmpty()) {
      throw new UsageException(
          Problem.of(training + ": no folder for a class")
              .expected(FolderLayout.EXPECTED)
              .found(contents(folders.strays()))
              .fix("put the pictures of each class into a folder with the name of the class"));
    }
    requireNoPictures(training, folders);
    return classes;
  }

  private static String contents(List<String> files) {
    return files.isEmpty() ? "an empty folder" : NameList.of(files);
  }

  /** A picture beside the classes would be left out without a word. */
  private static void requireNoPictures(Path folder, ClassFolders folders) {
    List<String> pictures = folders.strays().stream().filter(PictureNames::isPicture).toList();
    if (!pictures.isEmpty()) {
      throw new UsageException(
          Problem.of(
                  folder
                      + ": "
                      + Counted.of(pictures.size(), "picture")
                      + (pictures.size() == 1 ? " is" : " are")
                      + " in no class")
              .expected("each picture in the folder of its class")
              .found(NameList.of(pictures))
              .fix("move them into the folders of their classes, or elsewhere"));
    }
  }

  private Part part(Path folder, Path training, List<String> classes) {
    ClassFolders folders = new ClassFolders(folder);
    List<String> others = new ArrayList<>(folders.classes());
    others.removeAll(classes);
    if (!others.isEmpty()) {
      throw new UsageException(
          Problem.of(folder + ": classes that " + training + " does not have")
              .expected("classes that are trained: " + NameList.of(classes))
              .found(NameList.of(others))
              .fix("add pictures of them to " + training + ", or remove them from " + folder));
    }
    requireNoPictures(folder, folders);
    return part(folder, classes);
  }

  private Part part(Path folder, List<String> classes) {
    Scanned scanned = scan.scan(folder, classes);
    return new Part(folder, scanned.index(), scanned.unusable(), scanned.decoded());
  }
}
