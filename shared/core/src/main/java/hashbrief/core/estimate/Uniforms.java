package hashbrief.core.estimate;

/**
 * Uniform numbers in [0, 1) that are the same on every machine and release of Java: SplitMix64
 * (Steele, Lea and Flood, OOPSLA 2014).
 */
final class Uniforms {

  private static final double UNIT = 0x1p-53;

  private long state;

  Uniforms(long seed) {
    this.state = seed;
  }

  double next() {
    state += 0x9e3779b97f4a7c15L;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return ((z ^ (z >>> 31)) >>> 11) * UNIT;
  }
}
