package dev.convoke.runtime;

import dev.convoke.description.NetworkDescription;
import dev.convoke.runtime.problem.UsageException;
import java.util.List;
import java.util.Locale;

/**
 * The network that has another's steps and recipe, but tells apart another number of classes: the
 * source that a user would write, too.
 *
 * @param network whose steps it has; an interface
 * @param classes of the variant, at least 2
 */
public record ClassesVariant(NetworkDescription network, int classes) {

  private static final String PACKAGE = "variant";

  /** Turns the source of a variant into a network. */
  @FunctionalInterface
  public interface Compiler {

    /**
     * Proves the variant and generates its code, as a build would.
     *
     * @throws UsageException where the variant is no network, or Java has no compiler
     */
    NetworkDefinition compile(ClassesVariant variant);
  }

  /** The name of its interface, such as {@code ResNet18For37Classes}. */
  public String simpleName() {
    return baseName() + "For" + classes + "Classes";
  }

  /** The full name of its interface in {@link #source}. */
  public String typeName() {
    return PACKAGE + "." + simpleName();
  }

  private String baseName() {
    return network.type().substring(network.type().lastIndexOf('.') + 1);
  }

  /** What to write below a package and the import of the network: its annotation and itself. */
  public List<String> lines() {
    return List.of(
        annotation(""), "public interface " + simpleName() + " extends " + baseName() + " {}");
  }

  /**
   * Its compilation unit. It has the other's name, so that commands and runs are called the same.
   */
  public String source() {
    return String.join(
        "\n",
        "package " + PACKAGE + ";",
        "",
        "import dev.convoke.dsl.Input;",
        "import dev.convoke.dsl.Network;",
        importLine(),
        "",
        "/** " + network.name() + " for " + classes + " classes. */",
        annotation("name = \"" + network.name() + "\", "),
        lines().get(1),
        "");
  }

  /** What makes the network's name known in the source. */
  public String importLine() {
    return "import " + network.type() + ";";
  }

  private String annotation(String name) {
    NetworkDescription.Input input = network.input();
    return String.format(
        Locale.ROOT,
        "@Network(%sinput = @Input(height = %d, width = %d, channels = %d%s), classes = %d)",
        name,
        input.height(),
        input.width(),
        input.channels(),
        input.padTo() == 0 ? "" : ", padTo = " + input.padTo(),
        classes);
  }
}
