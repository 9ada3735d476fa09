package dev.convoke.runtime.command.console;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A word of a command line, as a shell must be given it. */
final class ShellWord {

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:=@%+,-]+");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private ShellWord() {}

  /** The word itself where no shell changes it, otherwise in quotes. */
  static String of(String word) {
    if (PLAIN.matcher(word).matches()) {
      return word;
    }
    return CONTROL.matcher(word).find() ? escaped(word) : "'" + word.replace("'", "'\\''") + "'";
  }

  /** As bash, zsh and ksh read it; POSIX knows no printable way to write a line break. */
  private static String escaped(String word) {
    StringBuilder text = new StringBuilder("$'");
    for (byte each : word.getBytes(StandardCharsets.UTF_8)) {
      boolean isPlain = each > ' ' && each < 0x7f && each != '\'' && each != '\\';
      if (isPlain) {
        text.append((char) each);
      } else {
        text.append("\\x").append(HexFormat.of().toHexDigits(each));
      }
    }
    return text.append('\'').toString();
  }
}
