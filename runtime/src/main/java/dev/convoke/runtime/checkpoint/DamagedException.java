package dev.convoke.runtime.checkpoint;

/** A checkpoint is incomplete or damaged; it says how, without naming its directory. */
final class DamagedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String damage;

  DamagedException(String damage) {
    super(damage);
    this.damage = damage;
  }

  DamagedException(String damage, Throwable cause) {
    super(damage, cause);
    this.damage = damage;
  }

  /** What is damaged, in words. */
  String damage() {
    return damage;
  }
}
