package dev.convoke.integration.memory;

import java.util.Comparator;
import java.util.List;
import org.tensorflow.proto.AllocationRecord;
import org.tensorflow.proto.RunMetadata;

/** What a run allocated and freed, in time. */
final class Allocations {

  private Allocations() {}

  /** The most bytes at a time that the run had allocated itself. */
  static long peak(RunMetadata run) {
    List<AllocationRecord> records =
        run.getStepStats().getDevStatsList().stream()
            .flatMap(device -> device.getNodeStatsList().stream())
            .flatMap(node -> node.getMemoryList().stream())
            .flatMap(memory -> memory.getAllocationRecordsList().stream())
            // what is freed in the same microsecond makes room first
            .sorted(
                Comparator.comparingLong(AllocationRecord::getAllocMicros)
                    .thenComparingLong(AllocationRecord::getAllocBytes))
            .toList();
    long live = 0;
    long peak = 0;
    for (AllocationRecord each : records) {
      live += each.getAllocBytes();
      peak = Math.max(peak, live);
    }
    return peak;
  }
}
