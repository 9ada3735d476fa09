package dev.convoke.description.codec;

import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * One form of something that comes in several: an optimizer, a schedule, an augmentation.
 *
 * @param name what the member {@code kind} of its object says
 * @param writtenAs what messages call it: its annotation, such as {@code @Sgd}
 * @param type the class of its values, to find the kind of a value by; it is never written
 * @param write writes a value's members
 * @param read reads them
 */
public record Kind<F>(
    String name,
    String writtenAs,
    Class<F> type,
    BiConsumer<F, MemberWriter> write,
    Function<MemberReader, F> read) {

  /** A form without members. */
  public static <F> Kind<F> of(String name, String writtenAs, Class<F> type, F only) {
    return new Kind<>(name, writtenAs, type, (value, out) -> {}, in -> only);
  }
}
