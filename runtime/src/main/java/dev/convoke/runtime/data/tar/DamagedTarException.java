package dev.convoke.runtime.data.tar;

import java.io.IOException;

/** Bytes that are no tar archive, or not all of one. */
public final class DamagedTarException extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * @param reason in a person's words
   */
  DamagedTarException(String reason) {
    super(reason);
  }
}
