package dev.convoke.runtime.run;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * Who trains in a run directory.
 *
 * @param pid number of the process on its machine or in its container
 * @param host name of that machine or container
 * @param since when it began, to the second
 */
record LockHolder(long pid, String host, Instant since) {

  private static final Path LINUX_HOST_NAME = Path.of("/proc/sys/kernel/hostname");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  /** This process, from now on. */
  static LockHolder here() {
    return new LockHolder(
        ProcessHandle.current().pid(), hostName(), Instant.now().truncatedTo(ChronoUnit.SECONDS));
  }

  /** What the lock file says. */
  String text() {
    JsonObject json = new JsonObject();
    json.addProperty("pid", pid);
    json.addProperty("host", host);
    json.addProperty("since", since.toString());
    return json + "\n";
  }

  /** Reads a lock file, which may say anything: nothing but messages depends on it. */
  static Optional<LockHolder> parse(String text) {
    try {
      JsonObject json = JsonParser.parseString(text).getAsJsonObject();
      return Optional.of(
          new LockHolder(
              json.get("pid").getAsLong(),
              json.get("host").getAsString(),
              Instant.parse(json.get("since").getAsString())));
    } catch (RuntimeException unreadable) {
      // Gson, its tree and java.time have a kind of exception for each way to be something else.
      return Optional.empty();
    }
  }

  boolean sameProcessAs(LockHolder other) {
    return pid == other.pid && sameHostAs(other);
  }

  boolean sameHostAs(LockHolder other) {
    return host.equals(other.host);
  }

  /** For a message: {@code process 4711 on alpha since 2026-01-31 12:00:00}. */
  String words() {
    LocalDateTime local = LocalDateTime.ofInstant(since, ZoneId.systemDefault());
    return "process " + pid + " on " + host + " since " + TIME.format(local);
  }

  /** Linux tells without asking the network, which may take seconds to say no. */
  private static String hostName() {
    try {
      if (Files.isReadable(LINUX_HOST_NAME)) {
        return Files.readString(LINUX_HOST_NAME).strip();
      }
      return InetAddress.getLocalHost().getHostName();
    } catch (IOException nameless) {
      return "this machine";
    }
  }
}
