package dev.convoke.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Processor time used so far, in nanoseconds, to see how much of a round other programs took.
 *
 * @param machine by all programs on all cores, the hypervisor's share included; 0 where there is no
 *     {@code /proc/stat}
 * @param own by this process
 */
record ProcessorTime(long machine, long own) {

  private static final Path STATISTICS = Path.of("/proc/stat");
  private static final long NANOSECONDS_PER_TICK = 10_000_000;

  /** Fields of the line {@code cpu}: idle and waiting for input do not count as used. */
  private static final int IDLE = 4;

  private static final int WAITING = 5;

  /** Beyond this one, time of guests, which user time contains already. */
  private static final int STOLEN = 8;

  static ProcessorTime now() {
    return new ProcessorTime(ofMachine(), ofProcess());
  }

  /** Fraction of all cores that other programs used since then. */
  double foreignShareSince(ProcessorTime begin, long elapsed) {
    long foreign = (machine - begin.machine) - (own - begin.own);
    long available = elapsed * Runtime.getRuntime().availableProcessors();
    return Math.max(0.0, (double) foreign / available);
  }

  private static long ofProcess() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
        .getProcessCpuTime();
  }

  private static long ofMachine() {
    try (Stream<String> lines = Files.lines(STATISTICS)) {
      String[] fields = lines.findFirst().orElse("").strip().split(" +", -1);
      long ticks = 0;
      for (int i = 1; i <= Math.min(STOLEN, fields.length - 1); i++) {
        if (i != IDLE && i != WAITING) {
          ticks += Long.parseLong(fields[i]);
        }
      }
      return ticks * NANOSECONDS_PER_TICK;
    } catch (IOException e) {
      return 0;
    }
  }
}
