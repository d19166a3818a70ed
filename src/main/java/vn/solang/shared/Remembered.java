package vn.solang.shared;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The few things asked for last, of those that never change under their key. Whoever asks for one that is being made waits
 * for it, so that it is made once.
 */
public final class Remembered<K, V> {

    private final Map<K, V> kept;

    /** @param most how many are kept */
    public Remembered(int most) {
        kept = new LinkedHashMap<>(most, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** What belongs to a key, made where it is not kept. */
    public V of(K key, Function<? super K, ? extends V> making) {
        synchronized (kept) {
            return kept.computeIfAbsent(key, making);
        }
    }
}
