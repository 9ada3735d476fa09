package dev.convoke.runtime.command;

import dev.convoke.description.NetworkDescription;
import dev.convoke.runtime.command.console.ExitCode;
import dev.convoke.runtime.command.console.Numbers;
import dev.convoke.runtime.command.system.SystemReport;
import dev.convoke.runtime.command.system.TensorFlowLibrary;
import dev.convoke.runtime.command.training.TrainingJob;
import dev.convoke.runtime.data.DatasetSource;
import dev.convoke.runtime.data.ImageFormat;
import dev.convoke.runtime.problem.Counted;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.bytedeco.javacpp.Loader;
import picocli.CommandLine.Model.CommandSpec;

/** {@code doctor}: what this machine offers, what is missing, and what to type next. */
final class DoctorCommand implements Command {

  private static final String CUDA = "libcudart.so.12";
  private static final String CUDNN = "libcudnn.so.9";

  private final Program program;
  private final PrintStream out;

  DoctorCommand(Program program) {
    this.program = program;
    this.out = program.console().out();
  }

  @Override
  public String name() {
    return "doctor";
  }

  @Override
  public CommandSpec spec(Optional<NetworkDescription> network) {
    return Specs.command(
        name(), "Shows what this machine offers, what is missing, and what to type next.");
  }

  @Override
  public ExitCode run(Arguments arguments) {
    printSystem();
    Optional<Problem> problem = printTensorFlow();
    printDatasets();
    out.println();
    if (problem.isPresent()) {
      program.console().error(problem.get());
      return ExitCode.USAGE;
    }
    out.println("next: " + next());
    return ExitCode.DONE;
  }

  /** The first network that trains as it is, or what can be done with any. */
  private String next() {
    return program.networks().stream()
        .filter(network -> isTrainable(network.description().get()))
        .findFirst()
        .map(network -> program.commandLine("train", network))
        .orElseGet(() -> program.commandLine("summary", program.networks().get(0)));
  }

  /** With its recipe, and with data that are here. */
  private boolean isTrainable(NetworkDescription network) {
    Optional<DatasetSource> data = program.catalog().fitting(network);
    if (data.flatMap(DatasetSource::location).isEmpty()) {
      return false;
    }
    try {
      TrainingJob.recipe(network);
      return true;
    } catch (UsageException none) {
      return false;
    }
  }

  private void printSystem() {
    out.println("system");
    line(
        "operating system",
        System.getProperty("os.name")
            + " "
            + System.getProperty("os.version")
            + ", "
            + System.getProperty("os.arch"));
    line(
        "processor",
        SystemReport.processor()
            + ", "
            + Counted.of(Runtime.getRuntime().availableProcessors(), "core"));
    line("features", SystemReport.features());
    line(
        "Java",
        System.getProperty("java.version")
            + ", "
            + System.getProperty("java.vendor")
            + ", heap up to "
            + Numbers.bytes(Runtime.getRuntime().maxMemory()));
    line(
        "free disk",
        SystemReport.freeBytes(program.runs()).map(Numbers::bytes).orElse("unknown")
            + " for "
            + program.runs().toAbsolutePath());
  }

  private Optional<Problem> printTensorFlow() {
    out.println("TensorFlow");
    try {
      TensorFlowLibrary library = TensorFlowLibrary.load(false);
      line("version", library.version());
      line("library", library.file().map(Path::toString).orElse("from the library path"));
      line(
          "free disk there",
          library.file().flatMap(SystemReport::freeBytes).map(Numbers::bytes).orElse("unknown"));
      line("computes on", library.device());
      printGpu(Optional.of(library));
      return Optional.empty();
    } catch (UsageException notLoaded) {
      line("library", "not loaded, see below");
      line("unpacked to", cacheDirectory());
      printGpu(Optional.empty());
      return Optional.of(notLoaded.problem());
    }
  }

  private void printGpu(Optional<TensorFlowLibrary> library) {
    out.println("GPU");
    boolean gpuBuild = library.map(TensorFlowLibrary::gpuBuild).orElse(false);
    Optional<String> driver = SystemReport.nvidiaDriver();
    line("build", gpuBuild ? "for NVIDIA GPUs" : "CPU only");
    line("driver", driver.orElse("none: /proc/driver/nvidia/version does not exist"));
    line("CUDA", found(CUDA));
    line("cuDNN", found(CUDNN));
    if (driver.isPresent() && !gpuBuild) {
      line("advice", "build with -Pgpu to use the GPU");
    }
    if (gpuBuild && library.map(l -> l.gpus().isEmpty()).orElse(true)) {
      line("advice", "TensorFlow sees no GPU: it needs the driver, " + CUDA + " and " + CUDNN);
    }
  }

  private void printDatasets() {
    out.println("data sets");
    for (DatasetSource source : program.catalog().sources()) {
      String format = source.format().map(ImageFormat::text).orElse("any size");
      String location = source.location().orElse("not on this machine yet");
      line(source.name(), source.description());
      line("", format + "; " + location);
    }
  }

  private static String found(String library) {
    return SystemReport.library(library)
        .map(Path::toString)
        .orElse(library + " not found in the usual places");
  }

  private static String cacheDirectory() {
    try {
      return Loader.getCacheDir().toString();
    } catch (java.io.IOException | LinkageError unknown) {
      return "unknown: " + unknown.getMessage();
    }
  }

  private void line(String label, String text) {
    out.printf(Locale.ROOT, "  %-20s %s%n", label, text);
  }
}
