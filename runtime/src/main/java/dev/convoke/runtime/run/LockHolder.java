package dev.convoke.runtime.run;

import dev.convoke.description.codec.JsonText;
import dev.convoke.description.codec.MemberReader;
import dev.convoke.description.codec.MemberWriter;
import dev.convoke.description.codec.ObjectCodec;
import dev.convoke.description.codec.UnreadableException;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
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

  private static final ObjectCodec<LockHolder> CODEC =
      ObjectCodec.of(LockHolder::write, LockHolder::read);

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
    return JsonText.canonical(CODEC.json(this)) + "\n";
  }

  /** Reads a lock file, which may say anything: nothing but messages depends on it. */
  static Optional<LockHolder> parse(String text) {
    try {
      return Optional.of(CODEC.value(JsonText.parse(text)));
    } catch (UnreadableException anything) {
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

  private void write(MemberWriter out) {
    out.count("pid", pid).text("host", host).text("since", since.toString());
  }

  private static LockHolder read(MemberReader in) {
    return new LockHolder(in.count("pid"), in.text("host"), instant(in.text("since")));
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException malformed) {
      throw new UnreadableException("since: expected a time, found " + text, malformed);
    }
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
