package dev.convoke.processor.corpus;

import static dev.convoke.processor.corpus.Reported.THERE;
import static dev.convoke.processor.corpus.Reported.onNext;
import static dev.convoke.processor.corpus.Reported.onNumber;
import static dev.convoke.processor.corpus.Reported.onPrevious;

import dev.convoke.processor.corpus.Mistake.Change;
import java.util.ArrayList;
import java.util.List;

/**
 * The mistakes that people make most, and the line on which each must be told. That line follows
 * from the text alone: it is where the mistake was made, or where shapes meet that it made differ.
 */
final class Mistakes {

  /** A step that gives the logits. */
  private static final String LOGITS = "@Dense( +Layer (?:fc|fc8|logits)\\(\\);)";

  private static final String VALID = "padding = dev.convoke.dsl.value.Padding.VALID";

  private Mistakes() {}

  static List<Mistake> all() {
    return List.of(
        new Mistake("a dense layer on a map", "DenseOnMap", denseOnMap()),
        new Mistake("a wrong number of classes", "ClassesMismatch", wrongClasses()),
        new Mistake("no classifier", "ClassesMismatch", noClassifier()),
        new Mistake("a convolution on a vector", "FlatInput", convolutionOnVector()),
        new Mistake("branches of different channels", "AddShapeMismatch", differentChannels()),
        new Mistake("a stride on one of two branches", "AddShapeMismatch", differentStrides()),
        new Mistake("an unpadded residual branch", "BranchShapeMismatch", unpaddedBranch()),
        new Mistake("maps of different sizes side by side", "ConcatShapeMismatch", concatenation()),
        new Mistake("too many pools for the image", "WindowDoesNotFit", tooManyPools()),
        new Mistake("a window larger than the map", "WindowDoesNotFit", largeWindow()),
        new Mistake("groups that do not divide", "GroupsDoNotDivide", groups()),
        new Mistake("a misspelt name", "UnknownStep", misspelt()),
        new Mistake("a softmax on the logits", "SoftmaxOnLogits", softmax()),
        new Mistake("no filters", "NotPositive", noFilters()));
  }

  private static List<Change> denseOnMap() {
    return List.of(
        Change.of("@Flatten ", "", THERE),
        Change.of("^ +@GlobalAvgPool +Layer \\w+\\(\\);$", "", THERE),
        Change.of("@Relu @GlobalAvgPool", "@Relu", onNext("@Dense")),
        Change.of("@GlobalAvgPool (?=@Dropout)", "", onNext("@Dense")));
  }

  private static List<Change> wrongClasses() {
    return List.of(
        Change.of(LOGITS, "@Dense(9)$1", THERE),
        Change.of(LOGITS, "@Dense(11)$1", THERE),
        Change.of(LOGITS, "@Dense(999)$1", THERE),
        Change.of("@Conv1x1\\(1000\\)", "@Conv1x1(100)", THERE));
  }

  /** The step before the classifier is the last one left. */
  private static List<Change> noClassifier() {
    return List.of(Change.of("^ +" + LOGITS + "$", "", onPrevious("Layer \\w+\\(\\);")));
  }

  private static List<Change> convolutionOnVector() {
    return List.of(Change.of(LOGITS, "@dev.convoke.dsl.layer.Conv1x1(10)$1", THERE));
  }

  /** Told where the two are added. */
  private static List<Change> differentChannels() {
    return List.of(
        Change.of(
            "@Conv3x3\\((\\d)(\\d)\\)(?=.*(branch\\db|stem))", "@Conv3x3($20)", onNext("@Add")),
        Change.of("@Conv3x3\\((\\d+)\\)(?=.*branch\\db)", "@Conv3x3(1$1)", onNext("@Add")),
        Change.of("@Conv1x1\\(value = (\\d)\\d", "@Conv1x1(value = $1", onNext("@Add")),
        Change.of("@Conv1x1\\(value = (\\d+)", "@Conv1x1(value = 1$1", onNext("@Add")));
  }

  private static List<Change> differentStrides() {
    return List.of(
        Change.of(
            "@Conv\\dx\\d\\(value = (\\d+), stride = 2\\)(?=.*(branch|shortcut)\\d)",
            "@Conv3x3($1)",
            onNext("@Add")),
        Change.of(
            "@Conv3x3\\((\\d+)\\)(?=.*branch\\d)",
            "@Conv3x3(value = $1, stride = 2)",
            onNext("@Add")));
  }

  /** Told at the first use of the block: behind it nothing is known. */
  private static List<Change> unpaddedBranch() {
    return List.of(
        Change.of(
            "@Conv3x3\\(WIDTH\\)",
            "@Conv3x3(value = WIDTH, " + VALID + ")",
            onNumber(1, "@Residual\\(")),
        Change.of(
            "@Conv3x3\\((value = [^)]*STRIDE[^)]*|value = WIDTH, bias = Bias.OFF)\\)",
            "@Conv3x3($1, " + VALID + ")",
            onNumber(1, "@Residual\\(")));
  }

  private static List<Change> concatenation() {
    return List.of(
        Change.of(
            "@Conv3x3\\((WIDTH|C3|GROWTH)\\)",
            "@Conv3x3(value = $1, stride = 2)",
            onNext("@Concat")),
        Change.of(
            "@Conv3x3\\((WIDTH|C3|GROWTH)\\)",
            "@Conv3x3(value = $1, " + VALID + ")",
            onNext("@Concat")),
        Change.of("@Conv5x5\\((C5)\\)", "@Conv5x5(value = $1, stride = 2)", onNext("@Concat")),
        Change.of("@Conv5x5\\((C5)\\)", "@Conv5x5(value = $1, " + VALID + ")", onNext("@Concat")),
        Change.of(
            "@Conv1x1\\((C1|WIDTH|REDUCE5|REDUCE3)\\)(?=.*(branch|reduce|expand1))",
            "@Conv1x1(value = $1, stride = 2)",
            onNext("@Concat")),
        Change.of("stride = 1, padding = HALF", "stride = 1", onNext("@Concat")),
        Change.of("stride = 1, padding = HALF", "stride = 2, padding = HALF", onNext("@Concat")));
  }

  /** Halving n by pools of 2×2: the k-th has a map of n / 2^(k-1), rounded down, and needs 2. */
  private static List<Change> tooManyPools() {
    List<Change> changes = new ArrayList<>();
    for (int size : List.of(1, 3, 6, 14, 27)) {
      int pool = 1;
      for (int left = size; left >= 2; left /= 2) {
        pool++;
      }
      for (String side : List.of("height", "width")) {
        changes.add(
            Change.of(side + " = 224", side + " = " + size, onNumber(pool, "^  @MaxPool  ")));
        changes.add(
            Change.of(side + " = 28", side + " = " + size, onNumber(pool, "@MaxPool Layer")));
      }
    }
    for (int size : List.of(28, 31)) { // 14, 7, 3, 1 and 15, 7, 3, 1
      changes.add(Change.of("padTo = 32", "padTo = " + size, onNumber(5, "^  @MaxPool  ")));
    }
    return changes;
  }

  private static List<Change> largeWindow() {
    return List.of(
        Change.of("@(Max|Avg)Pool(?=  )", "@$1Pool(size = 300)", THERE),
        Change.of("@(Max|Avg)Pool\\(size = (\\d)(?!.*HALF)", "@$1Pool(size = $200", THERE),
        Change.of(
            "@Conv5x5\\((value = \\d+, padding = VALID)\\)", "@Conv($1, kernel = 99)", THERE));
  }

  /** No width here is a multiple of 5 or 7. */
  private static List<Change> groups() {
    return List.of(
        Change.of("@Conv3x3\\((\\d+|WIDTH)\\)", "@Conv3x3(value = $1, groups = 7)", THERE),
        Change.of("groups = \\d+", "groups = 5", THERE),
        Change.of("groups = (\\d+)", "groups = $17", THERE));
  }

  private static List<Change> misspelt() {
    return List.of(
        Change.of("\"(\\w+)\\w\"", "\"$1\"", THERE),
        Change.of("\"(\\w+)\"", "\"$1s\"", THERE),
        Change.of("\"\\w(\\w+)\"", "\"B$1\"", THERE));
  }

  private static List<Change> softmax() {
    return List.of(Change.of(LOGITS, "@Dense @dev.convoke.dsl.layer.Softmax $1", THERE));
  }

  private static List<Change> noFilters() {
    return List.of(
        Change.of("@Conv(\\dx\\d)\\(\\d+\\)", "@Conv$1(0)", THERE),
        Change.of("@Conv(\\dx\\d)\\(value = \\d+(?=[,)])", "@Conv$1(value = -16", THERE));
  }
}
