package dev.convoke.processor.diagnostic;

import dev.convoke.description.recipe.BatchRule;
import dev.convoke.description.recipe.MilestoneRule;
import java.util.Locale;

/**
 * The catalogue: every message of the processor, with its wording. Each code has a page in
 * docs/diagnostics and an example under test.
 */
public enum DiagnosticCode implements MessageCode {
  // networks and blocks as types
  NOT_A_NETWORK("a %s must be an interface, but %s is %s"),
  NOT_A_STEP("%s: a step is written Layer %s(), but this method %s"),
  NO_STEPS("%s has no steps"),
  EMPTY_STEP("%s: the step has no operation"),
  INHERITED_STEPS("%s inherits steps from %s and from %s, but may inherit from only one"),
  AFTER_MISSING("%s: a new step of a type that extends %s must say where it goes"),
  AFTER_ALONE("%s: @After is for a type that extends another with steps"),
  NOT_AN_OPERATION("@InsertAfter: @%s cannot be inserted"),
  NOTHING_TO_INSERT_AFTER("@InsertAfter: no step has @%s"),
  NOTHING_TO_REPLACE("@%s: no step %s"),
  PAPER_FORM("@Paper: %s"),
  STEP_ORDER_UNKNOWN("%s was compiled without dsl-processor, so the order of its steps is lost"),
  SHORTHAND_FORM(
      "@%s is not a shorthand: it must carry one operation and have only attributes of that one"),

  COMPOSED_FORM("@%s: %s"),

  // operations from outside
  PROVIDER_MISSING("@%s has no provider on the processor path"),
  TWO_PROVIDERS("@%s has two providers on the processor path"),
  PROVIDER_FAILED("%s"),

  // wiring
  UNKNOWN_STEP("%s: there is no step '%s'"),
  STEP_ORDER("%s: '%s' is not an earlier step, and a step takes from earlier ones"),
  TOO_FEW_INPUTS("%s: @%s takes two or more steps, found %d"),
  SOURCE_NOT_FIRST("%s: @%s must come first on its step"),
  SOURCE_TWICE("%s: @%s and @%s both say what enters the step"),
  AUXILIARY_PLACE("%s: %s"),
  AUXILIARY_TAKEN("%s: '%s' is a side exit, and no step may take its output"),
  UNUSED_STEP("%s: no other step takes this step's output"),
  NOT_A_BLOCK("%s: %s is not a block"),
  BLOCK_CHOICE("%s: @Use names %s block"),
  BLOCK_CONTAINS_ITSELF("%s: block %s contains itself%s"),

  // values
  NOT_POSITIVE("%s: %s must be at least 1, found %s"),
  NEGATIVE("%s: %s must not be negative, found %s"),
  FRACTION_RANGE("%s: %s must be at least 0 and below 1, found %s"),
  OUT_OF_RANGE("%s: %s must be from %s to %s, found %s"),
  RANGE_ORDER("%s: %s = %s is above %s = %s"),
  LISTED_TWICE("%s: %s is listed twice"),
  NOT_GREATER_THAN_ZERO("%s: %s must be a finite number greater than 0, found %s"),
  NOT_FINITE("%s: %s must be a finite number, found %s"),
  SCALE_MISSING("%s: @Init(%s) needs a scale, which is its %s"),
  SIZE_LIST("%s: %s takes one or two numbers, found %d"),
  PADDING_LIST("%s: %s"),
  PAD_TOO_SMALL("padTo = %d is smaller than the image, %d×%d"),
  TOO_FEW_CLASSES("a classifier needs at least 2 classes, found %d"),
  NAME_FORM("'%s' is not a network's name: lower-case letters, digits and hyphens only"),

  // symbols
  SYMBOL_ARITHMETIC("%s: %s is arithmetic on symbols that cannot be decoded"),
  SYMBOL_OUTSIDE_BLOCK("%s: %s has no meaning in a network, only in a block"),
  SYMBOL_UNBOUND("%s needs %s, which the use of its block does not give"),
  SYMBOL_TOO_LATE("%s: %s cannot be %s: channels are known only after repeats are counted"),

  // shapes
  WINDOW_DOES_NOT_FIT("%s: a %s window does not fit into %s"),
  FLAT_INPUT("%s: @%s takes a map, but %s enters"),
  DENSE_ON_MAP("%s: @Dense takes a vector, but the map %s enters"),
  GROUPS_DO_NOT_DIVIDE("%s: groups = %d does not divide %s = %d"),
  CANNOT_FACTORIZE("%s: a convolution with %s cannot become a stack of 3×3 kernels"),
  ADD_SHAPE_MISMATCH("%s: %s and %s cannot be added"),
  CONCAT_SHAPE_MISMATCH("%s: %s and %s cannot be concatenated"),
  MULTIPLY_SHAPE_MISMATCH("%s: %s and %s cannot be multiplied"),
  SIZE_EVEN("%s: %s must be odd, found %d"),
  SOFTMAX_ON_LOGITS("%s: @Softmax on the last step, whose output must be the logits"),
  BRANCH_SHAPE_MISMATCH("%s: branch %s cannot be added to shortcut %s"),
  CARRIED_SHAPE_MISMATCH("%s: the block gives %s, but %s is carried past it"),
  SHORTCUT_NARROWS("%s: shortcut ZERO_PAD cannot turn %d channels into %d"),
  UNITS_MISSING("%s: @Dense without units is for the last step"),
  OVERFLOW("%s: %s is more than %s"),
  NO_WEIGHTS("%s: @%s is for %s, and there are none here"),

  // the classifier
  CLASSIFIER_SHAPE("%s: the last step must give [batch, %d], found %s"),
  CLASSES_MISMATCH("%s: the last step gives %d units, but the network has %d classes"),

  // the generated class
  NETWORK_TOO_LARGE("%s: its generated class would have %s, but the JVM takes %,d"),

  // training
  OPTIMIZER_MISSING("@Train has no optimizer"),
  OPTIMIZER_TWICE("%s stands beside %s, but a network has one optimizer"),
  SCHEDULE_TWICE("%s stands beside %s, but the learning rate has one schedule"),
  BALANCE_TWICE("%s stands beside %s, but classes are balanced once"),
  TRAIN_MISSING("%s needs @Train"),
  STEPS_CHOICE("@Steps takes at or every, but %s written"),
  MILESTONE_OUTSIDE_RUN(MilestoneRule.OUTSIDE_RUN.wording()),
  MILESTONE_ORDER(MilestoneRule.NOT_RISING.wording()),
  VALIDATION_MISSING(
      "@Plateau waits for better results, but no images are held out to measure them"),
  DATA_CLASSES("classes = %d, but %s has %d classes"),
  DATA_CHANNELS("channels = %d, but images of %s have %d"),
  DATA_SIZE("images of %s are %d×%d, but the network takes %d×%d"),
  WARMUP_OUTSIDE_RUN("@Warmup takes %d epochs, but the run has %d"),
  CROP_TOO_LARGE("%s: an image whose shorter side is %d is smaller than the input, %d×%d"),
  CROP_MISSING("%s: images of %s reach %s, and no crop stands between"),
  NO_GRADIENT("%s: TensorFlow %s has no gradient of %s, so %s would not learn"),
  IMAGE_CHANNELS("%s is for images of 1 or 3 channels, but the network's have %d"),
  FLIP_INCLUDED("@Evaluate: %s already has mirrored views, so flip has no effect"),

  // presets
  PRESET_FORM("@%s: %s"),
  PRESET_TWICE("@%s stands beside @%s, but a network has one preset"),

  // other networks' weights, and weights that stay
  INIT_FROM_NO_NETWORK("@InitFrom: %s is not a network"),
  INIT_FROM_ITSELF("@InitFrom: %s cannot start from itself"),
  INIT_SHAPE_MISMATCH("@InitFrom: %s is %s, but %s in %s"),
  NOTHING_SHARED("@InitFrom: %s and %s share no variable%s"),
  FREEZES_NOTHING("@Freeze: step '%s' has nothing that is trained"),
  NOTHING_TO_TRAIN("%s leaves nothing to train"),

  // what it may cost
  OVER_BUDGET("@Budget: %s"),
  FIELD_TOO_SMALL("@Budget: an element of the last map sees %d pixels, fewer than %d"),
  QUANTITY_FORM("@Budget: %s = \"%s\" is not an amount"),

  // tests on request
  TESTS_OF_NO_NETWORK("@NetworkTests: %s is not a network"),
  TESTS_NEED_JUNIT("%s: tests of networks need JUnit Jupiter, which is not on the class path"),
  TEST_NAME_TAKEN("%s exists already, and the generated test would have that name"),
  OPTION_VALUE("-A%s=%s is not a value of this option"),

  // allowed, and rarely meant
  SUPPRESSED_UNKNOWN(Severity.WARNING, "@SuppressWarnings: there is no warning '%s'"),
  SUPPRESSED_ERROR(
      Severity.WARNING, "@SuppressWarnings: %s is an error, and errors cannot be silenced"),
  WINDOW_DROPS_PIXELS(Severity.WARNING, "%s: %s of %s %s in no window"),
  BIAS_BEFORE_BATCH_NORM(Severity.WARNING, "%s: @BatchNorm cancels the bias before it"),
  RELU_TWICE(Severity.WARNING, "%s: a ReLU after a ReLU changes nothing"),
  DROPOUT_BEFORE_BATCH_NORM(
      Severity.WARNING, "%s: @BatchNorm after @Dropout sees a different variance in training"),
  BATCH_OF_ONE(Severity.WARNING, BatchRule.OF_ONE),
  RATE_WITHOUT_NORMALISATION(
      Severity.WARNING,
      "@%s: a learning rate of %s with %d layers of weights and no normalisation"),
  LARGE_KERNEL(
      Severity.WARNING, "%s: %d kernels of 3×3 see as far as %d×%d with %d %% fewer weights");

  private final Severity severity;
  private final String wording;

  DiagnosticCode(String wording) {
    this(Severity.ERROR, wording);
  }

  DiagnosticCode(Severity severity, String wording) {
    this.severity = severity;
    this.wording = wording;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String id() {
    StringBuilder id = new StringBuilder();
    for (String word : name().split("_", -1)) {
      id.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return id.toString();
  }

  @Override
  public String wording() {
    return wording;
  }
}
