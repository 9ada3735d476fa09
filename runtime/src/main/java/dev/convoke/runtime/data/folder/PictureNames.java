package dev.convoke.runtime.data.folder;

import java.util.Locale;
import java.util.Set;

/** Whether a file is meant to be a picture, by its name. */
public final class PictureNames {

  private static final Set<String> ENDINGS =
      Set.of(
          "jpg", "jpeg", "jpe", "jfif", "png", "bmp", "gif", "webp", "tif", "tiff", "heic", "avif");

  private PictureNames() {}

  /** Whether a name ends as that of a picture does, whatever lies under it. */
  public static boolean isPicture(String name) {
    return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }
}
