package dev.convoke.runtime.run;

import com.google.gson.JsonObject;
import dev.convoke.description.codec.DocumentFormat;
import dev.convoke.description.codec.JsonText;
import dev.convoke.description.codec.MemberReader;
import dev.convoke.description.codec.MemberWriter;
import dev.convoke.description.codec.NewerFormatException;
import dev.convoke.description.codec.ObjectCodec;
import dev.convoke.description.codec.UnreadableException;
import dev.convoke.runtime.disk.AtomicFile;
import dev.convoke.runtime.disk.Disk;
import dev.convoke.runtime.disk.RegularFile;
import dev.convoke.runtime.disk.TooLongException;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a run was started: {@code run.json} of a run directory, written once.
 *
 * @param network name of the network, for people and to find it by; it may have another name when
 *     the run goes on
 * @param classesFromData number of classes, where it is that of the data and the network was
 *     compiled for it
 * @param spec what the run is
 * @param given options that were typed, whose values go before what the network declares
 * @param dataDirectory what {@code --data-dir} said, made absolute; may differ when the run goes on
 * @param mostDamaged what {@code --skip-damaged} said
 * @param environment where it was started; may differ, too
 */
public record RunStart(
    String network,
    Optional<Integer> classesFromData,
    RunSpec spec,
    Set<GivenOption> given,
    Optional<Path> dataDirectory,
    Optional<Integer> mostDamaged,
    RunEnvironment environment) {

  private static final DocumentFormat FORMAT = new DocumentFormat(1);
  private static final ObjectCodec<RunStart> CODEC =
      ObjectCodec.of(RunStart::write, RunStart::read);

  public RunStart {
    given = Set.copyOf(given);
    dataDirectory = dataDirectory.map(Path::toAbsolutePath);
  }

  /** Writes the file. */
  void write(Path file) throws IOException {
    JsonObject json = FORMAT.json(CODEC, this);
    AtomicFile.write(file, JsonText.indented(json));
  }

  /**
   * Reads the file.
   *
   * @throws UsageException where it is damaged, cannot be read or a newer version of Convoke wrote
   *     it
   */
  static RunStart read(Path file) {
    try {
      return FORMAT.read(CODEC, JsonText.parse(RegularFile.text(file)));
    } catch (NewerFormatException newer) {
      throw new UsageException(
          Problem.of(file + ": written by a newer version of Convoke")
              .found(String.valueOf(newer.getMessage()))
              .fix("use the version that wrote it, or a later one"),
          newer);
    } catch (UnreadableException damaged) {
      throw damaged(file, String.valueOf(damaged.getMessage()), damaged);
    } catch (CharacterCodingException | TooLongException damaged) {
      throw damaged(file, Disk.reason(damaged), damaged);
    } catch (IOException unreadable) {
      throw new UsageException(
          Problem.of(file + ": cannot be read, so how the run was started is not known")
              .expected("a file that you may read, on a disk that works")
              .found(Disk.reason(unreadable))
              .fix("make the file readable, and type the command again"),
          unreadable);
    }
  }

  private static UsageException damaged(Path file, String found, Exception cause) {
    return new UsageException(
        Problem.of(file + ": damaged, so it does not say how the run was started")
            .expected("the file as train wrote it")
            .found(found)
            .fix("put the file back, or start a new run with train"),
        cause);
  }

  private void write(MemberWriter out) {
    List<GivenOption> ordered = Stream.of(GivenOption.values()).filter(given::contains).toList();
    out.text("network", network)
        .optional("classesFromData", classesFromData, out::integer)
        .object("spec", RunSpec.CODEC, spec)
        .constants("given", GivenOption.NAMES, ordered)
        .optional("dataDirectory", dataDirectory, (name, path) -> out.text(name, path.toString()))
        .optional("mostDamaged", mostDamaged, out::integer)
        .object("environment", RunEnvironment.CODEC, environment);
  }

  private static Path path(String member, String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException invalid) {
      throw new UnreadableException(
          member + ": expected a path that the locale can say, found " + text, invalid);
    }
  }

  private static int atLeast(MemberReader in, String member, int least) {
    int number = in.integer(member);
    in.require(number >= least, member, least + " or more");
    return number;
  }

  private static RunStart read(MemberReader in) {
    return new RunStart(
        in.text("network"),
        in.optional("classesFromData", name -> atLeast(in, name, 2)),
        in.object("spec", RunSpec.CODEC),
        Set.copyOf(in.constants("given", GivenOption.NAMES)),
        in.optional("dataDirectory", name -> path(name, in.text(name))),
        in.optional("mostDamaged", name -> atLeast(in, name, 1)),
        in.object("environment", RunEnvironment.CODEC));
  }
}
