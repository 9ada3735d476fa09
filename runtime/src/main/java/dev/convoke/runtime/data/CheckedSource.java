package dev.convoke.runtime.data;

import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.Problem.Detail;
import dev.convoke.runtime.problem.TooLittleMemory;
import dev.convoke.runtime.problem.TrainingException;
import dev.convoke.runtime.problem.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The border between Convoke and a source, which may be anybody's: nothing gets past it but checked
 * values, and what the source throws is said to be the source's, with its line.
 */
final class CheckedSource implements DatasetSource {

  private static final String FIX = "correct the source, or choose another data set with --data";

  private final DatasetSource source;
  private final String name;

  /**
   * @throws UsageException if the source has no name to type after {@code --data}
   */
  CheckedSource(DatasetSource source) {
    this.source = source;
    this.name = answer(source.getClass(), "a data set on the class path", "name()", source::name);
    if (name.isEmpty() || name.chars().anyMatch(Character::isWhitespace)) {
      throw new UsageException(
          Problem.of("a data set has no name that --data could take")
              .expected("letters, digits and hyphens, such as my-pictures")
              .found("\"" + name + "\"")
              .with("source", type())
              .fix("let name() return another name"));
    }
  }

  /** The class of the source. */
  String type() {
    return source.getClass().getName();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String description() {
    return answer("description()", source::description);
  }

  @Override
  public Optional<ImageFormat> format() {
    return answer("format()", source::format);
  }

  @Override
  public Optional<String> location() {
    return answer("location()", source::location);
  }

  @Override
  public Optional<String> singleFile() {
    return answer("singleFile()", source::singleFile);
  }

  /**
   * Loads the data under the name of this source: a run remembers what {@code --data} takes,
   * whatever the source calls its images.
   */
  @Override
  public Dataset load(DataRequest request) {
    Dataset loaded = answer("load()", () -> source.load(request));
    Dataset dataset =
        answer(
            "load()",
            () ->
                new Dataset(
                    name,
                    loaded.classes(),
                    loaded.mean(),
                    loaded.deviation(),
                    checked(loaded.training()),
                    loaded.validation().map(this::checked),
                    checked(loaded.test())));
    Optional<ImageFormat> promised = format();
    if (promised.isPresent() && !promised.get().equals(dataset.format())) {
      throw new UsageException(
          Problem.of("data set " + name + " is not what its format() says")
              .expected(promised.get().text())
              .found(dataset.format().text())
              .with("source", type())
              .fix("let format() say what load() returns, or Optional.empty()"));
    }
    return dataset;
  }

  /** Pixels in memory are checked already, and nothing of the source reads them. */
  private Images checked(Images images) {
    return images instanceof ImageSet ? images : new CheckedImages(this, images);
  }

  private static <T> T answer(Class<?> type, String label, String method, Supplier<T> question) {
    T answer;
    try {
      answer = question.get();
    } catch (UsageException | TrainingException said) {
      throw said; // the source has found the words itself
    } catch (InvalidDatasetException invalid) {
      throw new UsageException(
          inSource(label, invalid.problem(), SourceLine.of(type, invalid)), invalid);
    } catch (OutOfMemoryError tooLittle) {
      throw TooLittleMemory.of(label, tooLittle);
    } catch (Throwable thrown) { // sources may be in languages that throw anything anywhere
      throw new UsageException(
          Problem.of(label + ": " + method + " fails")
              .expected("a value, or a UsageException that says what is wrong with the data")
              .found(SourceLine.text(thrown))
              .with("source", SourceLine.of(type, thrown))
              .fix(FIX),
          thrown);
    } finally {
      Thread.interrupted(); // which the source may have left, and files would be closed by
    }
    if (answer == null) {
      throw new UsageException(
          Problem.of(label + ": " + method + " returns null")
              .expected("a value; if that is an Optional, Optional.empty() where there is none")
              .found("null")
              .with("source", type.getName())
              .fix(FIX));
    }
    return answer;
  }

  /** The problem with the source that has it, before what is to be done. */
  private static Problem inSource(String label, Problem problem, String source) {
    List<Detail> details = new ArrayList<>(problem.details());
    details.add(details.size() - 1, new Detail("source", source));
    return new Problem(label + ": " + problem.what(), details);
  }

  private <T> T answer(String method, Supplier<T> question) {
    return answer(source.getClass(), method, question);
  }

  /**
   * What a class of the source answers.
   *
   * @throws UsageException if it throws, or answers null
   */
  <T> T answer(Class<?> type, String method, Supplier<T> question) {
    return answer(type, "data set " + name, method, question);
  }
}
