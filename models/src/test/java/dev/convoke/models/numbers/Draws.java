package dev.convoke.models.numbers;

import java.nio.charset.StandardCharsets;

/**
 * Numbers that {@code draws.py} draws alike: functions of a key and a place, by the last step of
 * SplitMix64 (Steele, Lea and Flood 2014).
 */
final class Draws {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final int BITS = 24;
  private static final int DROPPED_BITS = Long.SIZE - BITS;

  private final long state;

  /**
   * @param key hashed by FNV-1a
   */
  Draws(String key) {
    long hash = 0xCBF29CE484222325L;
    for (byte b : key.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ b) * 0x100000001B3L;
    }
    state = hash;
  }

  /** The number at a place, of those that fill an interval evenly. */
  float uniform(long place, double low, double high) {
    double share = (mixed(place) >>> DROPPED_BITS) / (double) (1L << BITS);
    return (float) (low + (high - low) * share);
  }

  /** 1 or -1. */
  int sign(long place) {
    return mixed(place) < 0 ? -1 : 1;
  }

  private long mixed(long place) {
    long z = state + (place + 1) * GOLDEN;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
