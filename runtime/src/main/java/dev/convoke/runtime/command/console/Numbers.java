package dev.convoke.runtime.command.console;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import java.util.Locale;

/** Numbers as people read them, the same in every locale. */
public final class Numbers {

  private Numbers() {}

  /** {@code 269,434}. */
  public static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A fraction from 0 to 1 as {@code 91.42 %}. */
  public static String percent(double fraction) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * fraction);
  }

  /** {@code 0.2345}. */
  public static String loss(double loss) {
    return String.format(Locale.ROOT, "%.4f", loss);
  }

  /** {@code 12.3 s}, {@code 4 min 05 s} or {@code 2 h 03 min}. */
  public static String duration(double seconds) {
    if (seconds < 60) {
      return String.format(Locale.ROOT, "%.1f s", seconds);
    }
    long whole = Math.round(seconds);
    return whole < 3600
        ? String.format(Locale.ROOT, "%d min %02d s", whole / 60, whole % 60)
        : String.format(Locale.ROOT, "%d h %02d min", whole / 3600, whole % 3600 / 60);
  }

  /** A number of JSON, which has none that are not finite: they are null. */
  public static JsonElement json(Number number) {
    return Double.isFinite(number.doubleValue()) ? new JsonPrimitive(number) : JsonNull.INSTANCE;
  }

  /** {@code 0.5} or {@code 16}. */
  public static String plain(double number) {
    return number == Math.rint(number)
        ? String.format(Locale.ROOT, "%.0f", number)
        : String.valueOf(number);
  }

  /** {@code 23.4 GiB}, {@code 12 MiB} or {@code 40 KiB}; 0 is {@code 0}. */
  public static String bytes(long bytes) {
    double mebibytes = bytes / (1024.0 * 1024);
    if (mebibytes >= 1024) {
      return String.format(Locale.ROOT, "%.1f GiB", mebibytes / 1024);
    }
    if (mebibytes >= 1) {
      return String.format(Locale.ROOT, mebibytes < 10 ? "%.1f MiB" : "%.0f MiB", mebibytes);
    }
    return bytes == 0 ? "0" : String.format(Locale.ROOT, "%.0f KiB", Math.ceil(bytes / 1024.0));
  }
}
