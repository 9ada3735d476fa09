package dev.convoke.runtime.data;

import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What lies in place of a data set's file when it was not unpacked or not really fetched. */
enum FileForm {
  GZIP("gzip data", "uncompress it: gunzip < FILE > OTHER, then put OTHER in its place"),
  BZIP2("bzip2 data", "uncompress it: bunzip2 < FILE > OTHER, then put OTHER in its place"),
  XZ("xz data", "uncompress it: unxz < FILE > OTHER, then put OTHER in its place"),
  ZIP("a zip archive", "unpack it and put the files in it in its place"),
  TAR("a tar archive", "unpack it and put the files in it in its place"),
  GIT_LFS_POINTER("a pointer of Git LFS, not the file that it stands for", "git lfs pull"),
  HTML(
      "a web page (HTML), as servers answer instead of a file",
      "open it in an editor to read why, and fetch the file again"),
  XML(
      "an XML text, as servers answer instead of a file",
      "open it in an editor to read why, and fetch the file again"),
  NUMPY("a NumPy array", "write it in the format that is expected");

  /** The first bytes that tell every form; tar has its magic number last. */
  static final int BYTES = 512;

  private static final int TAR_MAGIC_AT = 257;
  private static final String BYTE_ORDER_MARK = "^\u00ef\u00bb\u00bf"; // of UTF-8, byte by byte

  private final String text;
  private final String fix;

  FileForm(String text, String fix) {
    this.text = text;
    this.fix = fix;
  }

  /**
   * The form of a file, if it is one of these.
   *
   * @param bytes of the file; those behind the first {@link #BYTES} are not looked at
   */
  static Optional<FileForm> of(byte[] bytes) {
    byte[] begin = Arrays.copyOf(bytes, Math.min(BYTES, bytes.length));
    return Stream.of(values()).filter(form -> form.isOf(begin)).findFirst();
  }

  /**
   * Refuses a file of one of these forms.
   *
   * @param name of the file, for the message
   * @param bytes as for {@link #of}
   * @param wanted what it should be, such as "a file of CIFAR-10"
   * @param expected what shows that it is
   */
  static void refuseAll(String name, byte[] bytes, String wanted, String expected) {
    Optional<FileForm> form = of(bytes);
    if (form.isPresent()) {
      throw new UsageException(
          Problem.of(name + ": not " + wanted)
              .expected(expected)
              .found(form.get().text)
              .fix(form.get().fix));
    }
  }

  /** What it is, in words. */
  String text() {
    return text;
  }

  private boolean isOf(byte[] begin) {
    return switch (this) {
      case GZIP -> startsWith(begin, 0x1f, 0x8b);
      case BZIP2 -> startsWith(begin, 'B', 'Z', 'h');
      case XZ -> startsWith(begin, 0xfd, '7', 'z', 'X', 'Z', 0x00);
      case ZIP -> startsWith(begin, 'P', 'K', 0x03, 0x04);
      case TAR -> text(begin).startsWith("ustar", TAR_MAGIC_AT);
      case GIT_LFS_POINTER -> text(begin).startsWith("version https://git-lfs.github.com/");
      case HTML -> isMarkup(begin, "<!doctype html", "<html", "<head");
      case XML -> isMarkup(begin, "<?xml", "<error>");
      case NUMPY -> startsWith(begin, 0x93, 'N', 'U', 'M', 'P', 'Y');
    };
  }

  private static boolean startsWith(byte[] begin, int... magic) {
    if (begin.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if (Byte.toUnsignedInt(begin[i]) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMarkup(byte[] begin, String... tags) {
    String text =
        text(begin).toLowerCase(Locale.ROOT).replaceFirst(BYTE_ORDER_MARK, "").stripLeading();
    return Stream.of(tags).anyMatch(text::startsWith);
  }

  private static String text(byte[] begin) {
    return new String(begin, StandardCharsets.ISO_8859_1);
  }
}
