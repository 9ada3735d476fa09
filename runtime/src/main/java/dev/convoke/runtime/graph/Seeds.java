package dev.convoke.runtime.graph;

/** Turns names into seeds, so that what is random does not depend on the order of building. */
public final class Seeds {

  private Seeds() {}

  /** A 64-bit hash of a name: FNV-1a, whose definition is fixed, then mixed. */
  public static long of(String name) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
    }
    return mix(hash);
  }

  /** Spreads every bit of a number over all bits (the finaliser of SplitMix64); a bijection. */
  public static long mix(long number) {
    long mixed = number + 0x9e3779b97f4a7c15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
