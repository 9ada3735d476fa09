package dev.convoke.runtime.data.list;

import dev.convoke.runtime.data.DataRequest;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.DatasetSource;
import dev.convoke.runtime.data.folder.ClassNames;
import dev.convoke.runtime.data.folder.FolderScan;
import dev.convoke.runtime.data.folder.FolderScan.Portion;
import dev.convoke.runtime.data.folder.FolderScan.Scanned;
import dev.convoke.runtime.data.folder.FolderScan.Unusable;
import dev.convoke.runtime.data.folder.FoundFile;
import dev.convoke.runtime.data.folder.ScannedParts;
import dev.convoke.runtime.data.folder.ScannedParts.Part;
import dev.convoke.runtime.data.folder.SharedFiles;
import dev.convoke.runtime.problem.UsageException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Pictures that a list in CSV names: {@code path,label} in each line. One list is divided as {@link
 * dev.convoke.runtime.data.folder.FolderSource} divides a folder; {@code train.csv} may have {@code
 * val.csv} and {@code test.csv} beside it.
 */
public final class ListSource implements DatasetSource {

  private static final int LINES_OF_A_PORTION = 4096;

  private final FolderScan scan;

  /** For {@link java.util.ServiceLoader}. */
  public ListSource() {
    this(FolderScan.cachesOfUser(), System.err);
  }

  ListSource(Path caches, PrintStream progress) {
    this.scan = new FolderScan(caches, progress);
  }

  @Override
  public String name() {
    return "list";
  }

  @Override
  public String description() {
    return "your own pictures: a list in CSV with path,label in each line (needs --data-dir)";
  }

  @Override
  public Optional<String> singleFile() {
    return Optional.of("a list in CSV");
  }

  /** Whether a place holds lists, and not a folder for each class. */
  public static boolean isList(Path place) {
    return Files.isRegularFile(place) || ListLayout.hasTraining(place);
  }

  @Override
  public Dataset load(DataRequest request) {
    Path place = request.requireDirectory(name(), ListLayout.EXPECTED);
    return scan.parts(request).dataset(name(), scan(place));
  }

  /**
   * Finds the pictures that lists name.
   *
   * @throws UsageException with the line in which something is wrong
   */
  public ScannedParts scan(Path place) {
    ListLayout layout = ListLayout.of(place);
    PictureList training = PictureList.read(layout.training());
    List<String> classes = training.classes();
    ClassNames.requireDifferent(training.file(), classes);
    Optional<PictureList> validation = layout.validation().map(PictureList::read);
    Optional<PictureList> test = layout.test().map(PictureList::read);
    ScannedParts scanned =
        new ScannedParts(
            classes,
            part(training, classes),
            validation.map(list -> part(list, classes)),
            test.map(list -> part(list, classes)));
    Map<Path, PictureList> lists = new HashMap<>();
    Stream.of(Optional.of(training), validation, test)
        .flatMap(Optional::stream)
        .forEach(list -> lists.put(list.file(), list));
    SharedFiles.requireNone(
        scanned, (part, file) -> shown(Objects.requireNonNull(lists.get(part.where())), file));
    return scanned;
  }

  private static String shown(PictureList list, Path file) {
    int line = list.line(list.folder().relativize(file));
    return file + " (" + list.file().getFileName() + ", line " + line + ")";
  }

  private Part part(PictureList list, List<String> classes) {
    int[] labels = list.labels(classes);
    int portions = (list.count() + LINES_OF_A_PORTION - 1) / LINES_OF_A_PORTION;
    Scanned scanned =
        scan.scan(
            list.file().toAbsolutePath().normalize(),
            list.folder(),
            IntStream.range(0, portions).mapToObj(number -> portion(list, labels, number)));
    return new Part(
        list.file(),
        scanned.index(),
        scanned.unusable().stream().map(each -> withLine(list, each)).toList(),
        scanned.decoded());
  }

  private static Portion portion(PictureList list, int[] labels, int number) {
    int begin = number * LINES_OF_A_PORTION;
    List<FoundFile> files =
        IntStream.range(begin, Math.min(list.count(), begin + LINES_OF_A_PORTION))
            .parallel()
            .mapToObj(picture -> FoundFile.in(list.folder(), list.name(picture)))
            .toList();
    String name = String.format(Locale.ROOT, "%08d", number);
    return new Portion(name, files, place -> labels[begin + place]);
  }

  private static Unusable withLine(PictureList list, Unusable unusable) {
    int line = list.line(list.folder().relativize(Path.of(unusable.name())));
    return new Unusable(unusable.name(), unusable.reason() + " (line " + line + ")");
  }
}
