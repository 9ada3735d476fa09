package dev.convoke.runtime.data.record;

import dev.convoke.runtime.data.DataRequest;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.DatasetSource;
import dev.convoke.runtime.data.Images;
import dev.convoke.runtime.data.folder.FolderScan;
import dev.convoke.runtime.data.folder.FolderScan.Unusable;
import dev.convoke.runtime.data.folder.PictureParts;
import dev.convoke.runtime.problem.Printable;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Pictures in TFRecord files, in the layout in which ImageNet is packed: {@code
 * train-00000-of-01024}, {@code validation-00000-of-00128} and so on, or whatever {@code pack}
 * writes.
 */
public final class RecordSource implements DatasetSource {

  private static final String EACH = "record";

  private final RecordScan scan;

  /** For {@link java.util.ServiceLoader}. */
  public RecordSource() {
    this(FolderScan.cachesOfUser(), System.err);
  }

  RecordSource(Path caches, PrintStream progress) {
    this.scan = new RecordScan(new ShardCache(caches), progress);
  }

  @Override
  public String name() {
    return "tfrecord";
  }

  @Override
  public String description() {
    return "pictures in TFRecord files as ImageNet's: train-00000-of-01024 … (needs --data-dir)";
  }

  @Override
  public Dataset load(DataRequest request) {
    Path folder = request.requireDirectory(name(), RecordLayout.EXPECTED);
    RecordLayout layout = RecordLayout.of(folder.toAbsolutePath().normalize());
    Shards training = shards(layout.folder(), layout.training());
    RecordClasses classes = RecordClasses.of(layout.folder(), training.indexes());
    tellLabels(layout.folder(), classes);
    Optional<Shards> validation = layout.validation().map(files -> shards(layout.folder(), files));
    Optional<Shards> test = layout.test().map(files -> shards(layout.folder(), files));
    tellRepeated(layout.folder(), training, validation, test);
    PictureParts parts = new PictureParts(request, EACH, scan.cache().folder(), scan.progress());
    return parts.dataset(
        name(),
        classes.names(),
        layout.folder(),
        images(layout.folder(), training, classes, parts),
        validation.map(shards -> images(layout.folder(), shards, classes, parts)),
        test.map(shards -> images(layout.folder(), shards, classes, parts)));
  }

  /** The files of a part, and what is known of each. */
  private record Shards(List<Path> files, List<ShardIndex> indexes) {}

  private Shards shards(Path folder, List<Path> files) {
    return new Shards(files, scan.scan(folder, files));
  }

  private void tellRepeated(
      Path folder, Shards training, Optional<Shards> validation, Optional<Shards> test) {
    List<Path> files = new ArrayList<>(training.files());
    List<ShardIndex> indexes = new ArrayList<>(training.indexes());
    Stream.of(validation, test)
        .flatMap(Optional::stream)
        .forEach(
            shards -> {
              files.addAll(shards.files());
              indexes.addAll(shards.indexes());
            });
    RepeatedPictures.in(folder, files, indexes)
        .ifPresent(problem -> scan.progress().println("warning: " + problem.render()));
  }

  /** Where labels begin is found out, and a user should see when it was found out wrongly. */
  private void tellLabels(Path folder, RecordClasses classes) {
    int last = classes.first() + classes.names().size() - 1;
    scan.progress()
        .println(
            Printable.of(
                String.format(
                    Locale.ROOT,
                    "%s: labels %d to %d are classes %s to %s",
                    folder,
                    classes.first(),
                    last,
                    classes.names().get(0),
                    classes.names().get(classes.names().size() - 1))));
  }

  private static Images images(
      Path folder, Shards shards, RecordClasses classes, PictureParts parts) {
    List<Unusable> unusable = new ArrayList<>();
    for (int i = 0; i < shards.files().size(); i++) {
      Path file = shards.files().get(i);
      shards
          .indexes()
          .get(i)
          .unusable()
          .forEach(
              each ->
                  unusable.add(new Unusable(RecordFile.place(file, each.offset()), each.reason())));
    }
    RecordIndex index = RecordIndex.of(shards.files(), shards.indexes(), classes);
    return parts.part(folder, new RecordPictures(index, parts.view(), parts.channels()), unusable);
  }
}
