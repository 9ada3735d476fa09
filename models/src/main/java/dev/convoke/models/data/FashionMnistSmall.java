package dev.convoke.models.data;

import dev.convoke.runtime.data.DataRequest;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.DatasetSource;
import dev.convoke.runtime.data.FashionMnist;
import dev.convoke.runtime.data.IdxFile;
import dev.convoke.runtime.data.ImageFormat;
import dev.convoke.runtime.data.ImageSet;
import dev.convoke.runtime.data.RawFile;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * A sixth of Fashion-MNIST inside the jar: the first 1,000 training and 200 test images of each of
 * the 10 classes, grey, 28×28 (Xiao, Rasul and Vollgraf 2017, arXiv:1708.07747; MIT licence beside
 * the files).
 */
public final class FashionMnistSmall implements DatasetSource {

  private static final String FOLDER = "fashion-mnist-small/";
  private static final String FIX = "the jar is damaged: fetch it again, or build it again";

  /** For {@link java.util.ServiceLoader}. */
  public FashionMnistSmall() {}

  @Override
  public String name() {
    return "fashion-mnist-small";
  }

  @Override
  public String description() {
    return "10,000 training and 2,000 test images of clothes";
  }

  @Override
  public Optional<ImageFormat> format() {
    return Optional.of(FashionMnist.FORMAT);
  }

  @Override
  public Optional<String> location() {
    return Optional.of("in the jar");
  }

  @Override
  public Dataset load(DataRequest request) {
    if (request.directory().isPresent()) {
      throw new UsageException(
          Problem.of("data set " + name() + " is in the jar and takes no directory")
              .found("--data-dir " + request.directory().get())
              .fix("leave --data-dir out, or add --data fashion-mnist or --data idx"));
    }
    ImageSet training =
        IdxFile.read(
            file(
                "train-images-idx3-ubyte.gz",
                "d33512cfdc636a0d8972818e6659995be209a88891df7fa2109d7895922c8985"),
            file(
                "train-labels-idx1-ubyte.gz",
                "620cb8e3b9348037c5ff9a07b02d773ab165330e072dfd19e0d21c59f8042dcf"),
            FashionMnist.CLASSES.size());
    ImageSet test =
        IdxFile.read(
            file(
                "t10k-images-idx3-ubyte.gz",
                "15a92dd1e9b16ea361928086e77df4dfa890c255c00b5a8c8162c1040ce8eef1"),
            file(
                "t10k-labels-idx1-ubyte.gz",
                "234596aeb6eb48133ec99a62541f90bc0728c9559a681f1e0638037462458f2c"),
            FashionMnist.CLASSES.size());
    return Dataset.of(name(), FashionMnist.CLASSES, training, test);
  }

  private static RawFile file(String name, String sha256) {
    try (InputStream input = FashionMnistSmall.class.getResourceAsStream(FOLDER + name)) {
      if (input == null) {
        throw new UsageException(
            Problem.of(FOLDER + name + ": missing beside " + FashionMnistSmall.class.getName())
                .fix(FIX));
      }
      return IdxFile.open(FOLDER + name, input).require(sha256, FIX);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(FOLDER + name, unreadable);
    }
  }
}
