package vn.solang.demo;

import java.util.Comparator;
import java.util.List;

/** Draws that depend on a seed and on what is drawn, never on the order of drawing: one more draw changes no other. */
record Chance(long seed) {

    private static final long START = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    /** A number from 0 up to, not including, 1. */
    double of(String... what) {
        long hash = START ^ mixed(seed);
        for (String word : what) {
            for (int i = 0; i < word.length(); i++) {
                hash = (hash ^ word.charAt(i)) * PRIME;
            }
            hash = (hash ^ ' ') * PRIME;
        }
        return (mixed(hash) >>> 11) * 0x1.0p-53;
    }

    /** A whole number between two, both of them possible. */
    int between(int least, int most, String... what) {
        return least + (int) (of(what) * (most - least + 1));
    }

    /** A number between two. */
    double between(double least, double most, String... what) {
        return least + of(what) * (most - least);
    }

    /** Some of a list, in an order of chance. */
    List<String> some(int number, List<String> all, String what) {
        return all.stream()
                .sorted(Comparator.comparingDouble(each -> of(what, each)))
                .limit(number)
                .toList();
    }

    private static long mixed(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
