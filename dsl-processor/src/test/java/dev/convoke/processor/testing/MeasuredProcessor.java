package dev.convoke.processor.testing;

import com.sun.management.ThreadMXBean;
import dev.convoke.processor.NetworkProcessor;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * The processor with a look at what its own thread does in it: neither javac's work nor that of
 * other programs counts.
 */
public final class MeasuredProcessor extends AbstractProcessor {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Processor measured = new NetworkProcessor();
  private long nanoseconds;
  private long bytes;

  /**
   * What processing took.
   *
   * @param nanoseconds of the processor's thread on a core
   * @param bytes that it allocated
   */
  public record Work(long nanoseconds, long bytes) {}

  /** Processes sources a few times; the least of each is what a quiet machine would take. */
  public static Work least(int times, List<Source> sources) {
    return least(times, sources, work -> false);
  }

  /** Processes sources until the least is little enough, but at most a few times. */
  public static Work least(int times, List<Source> sources, Predicate<Work> isEnough) {
    Work least = new Work(Long.MAX_VALUE, Long.MAX_VALUE);
    for (int i = 0; i < times && !isEnough.test(least); i++) {
      MeasuredProcessor processor = new MeasuredProcessor();
      Compilation compilation = Compilation.processWith(processor, sources);
      if (!compilation.messages().isEmpty()) {
        throw new AssertionError(String.join("\n", compilation.messages()));
      }
      least =
          new Work(
              Math.min(least.nanoseconds(), processor.nanoseconds),
              Math.min(least.bytes(), processor.bytes));
    }
    return least;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return measured.getSupportedAnnotationTypes();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    measured.init(environment);
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    long beginNanoseconds = THREADS.getCurrentThreadCpuTime();
    long beginBytes = THREADS.getCurrentThreadAllocatedBytes();
    boolean claimed = measured.process(annotations, round);
    nanoseconds += THREADS.getCurrentThreadCpuTime() - beginNanoseconds;
    bytes += THREADS.getCurrentThreadAllocatedBytes() - beginBytes;
    return claimed;
  }
}
