package dev.convoke.description.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The forms that something comes in, and the codec of all of them: an object whose member {@code
 * kind} names the form and whose other members are that form's.
 *
 * @param what what it is that has forms, in messages: {@code optimizer}
 * @param all the forms, no two of one name or type
 */
public record Kinds<T>(String what, List<Kind<? extends T>> all) implements ObjectCodec<T> {

  private static final String KIND = "kind";

  public Kinds {
    all = List.copyOf(all);
    requireDistinct(what, all.stream().map(Kind::name).collect(Collectors.toList()));
    requireDistinct(what, all.stream().map(kind -> kind.type().getName()).toList());
  }

  /** These forms and one more, such as a user's own. */
  public Kinds<T> with(Kind<? extends T> further) {
    List<Kind<? extends T>> longer = new ArrayList<>(all);
    longer.add(further);
    return new Kinds<>(what, longer);
  }

  /**
   * The form that a value has.
   *
   * @throws IllegalArgumentException if it is none of these: a form of one's own must be added by
   *     {@link #with}
   */
  public Kind<? extends T> of(T value) {
    return find(value)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    String.format(
                        Locale.ROOT,
                        "%s has no kind as %s; add one with Kinds.with",
                        value.getClass().getName(),
                        what)));
  }

  /** What messages call a value: its form as it is written, such as {@code @Sgd}. */
  public String writtenAs(T value) {
    return find(value)
        .map(Kind::writtenAs)
        .orElse(String.format(Locale.ROOT, "%s without a kind", what));
  }

  private Optional<Kind<? extends T>> find(T value) {
    return all.stream()
        .filter(kind -> kind.type() == value.getClass())
        .<Kind<? extends T>>map(kind -> kind)
        .findFirst();
  }

  @Override
  public void write(T value, MemberWriter out) {
    write(of(value), value, out);
  }

  @Override
  public T read(MemberReader in) {
    String name = in.text(KIND);
    for (Kind<? extends T> kind : all) {
      if (kind.name().equals(name)) {
        return kind.read().apply(in);
      }
    }
    throw in.unknown(KIND, what, name, all.stream().map(Kind::name).toList());
  }

  private static <F> void write(Kind<F> kind, Object value, MemberWriter out) {
    out.text(KIND, kind.name());
    kind.write().accept(kind.type().cast(value), out);
  }

  private static void requireDistinct(String what, List<String> names) {
    names.stream()
        .filter(name -> names.indexOf(name) != names.lastIndexOf(name))
        .findFirst()
        .ifPresent(
            twice -> {
              throw new IllegalArgumentException("two kinds of " + what + " are " + twice);
            });
  }
}
