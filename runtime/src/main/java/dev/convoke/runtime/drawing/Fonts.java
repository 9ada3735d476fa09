package dev.convoke.runtime.drawing;

import dev.convoke.runtime.disk.Disk;
import java.awt.AWTError;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Optional;

/** Whether this Java runtime can draw texts. */
public final class Fonts {

  private Fonts() {}

  /**
   * Draws a letter, and nothing of ours: what fails in a drawing after that is our defect.
   *
   * @return why it cannot be drawn, in a person's words
   */
  public static Optional<String> obstacle() {
    try {
      Graphics2D graphics = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB).createGraphics();
      graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
      graphics.drawString("a", 0, graphics.getFontMetrics().getAscent());
      graphics.dispose();
      return Optional.empty();
    } catch (RuntimeException | LinkageError | InternalError | AWTError failed) {
      // Without fontconfig or libfreetype, AWT throws one or another of these.
      return Optional.of(Disk.reason(failed));
    }
  }
}
