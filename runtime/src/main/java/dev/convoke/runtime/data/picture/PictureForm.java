package dev.convoke.runtime.data.picture;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a picture is stored, as far as it decides how it is decoded. */
public enum PictureForm {
  /** Grey, colour or CMYK; whichever, it is decoded as colour. */
  JPEG(1),

  /** Up to 8 bits a channel, opaque. */
  PNG(2),

  /** Up to 8 bits a channel, with alpha or a transparent colour. */
  PNG_ALPHA(3),

  /** 16 bits a channel, opaque. */
  PNG_16(4),

  /** 16 bits a channel, with alpha or a transparent colour. */
  PNG_16_ALPHA(5),

  /** 24 bits a pixel. */
  BMP(6),

  /** 32 bits a pixel, of which 8 say nothing. */
  BMP_32(7),

  /** The first of its pictures. */
  GIF(8);

  private static final Map<Byte, PictureForm> BY_CODE =
      Stream.of(values()).collect(Collectors.toUnmodifiableMap(PictureForm::code, form -> form));

  private final byte code;

  PictureForm(int code) {
    this.code = (byte) code;
  }

  /** The number by which an index knows the form, on the disk too. */
  public byte code() {
    return code;
  }

  /** The form of a code, if there is one. */
  public static Optional<PictureForm> of(byte code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }
}
