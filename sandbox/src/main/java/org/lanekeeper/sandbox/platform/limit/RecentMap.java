package org.lanekeeper.sandbox.platform.limit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A map that forgets whatever was not used for the longest time, so that endless callers cannot fill the memory. */
public final class RecentMap<K, V> {
    private final Map<K, V> entries;

    public RecentMap(int most) {
        entries = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    public synchronized Optional<V> get(K key) {
        return Optional.ofNullable(entries.get(key));
    }

    public synchronized V getOrAdd(K key, Function<K, V> first) {
        return entries.computeIfAbsent(key, first);
    }

    /** Answers what stood there before. */
    public synchronized Optional<V> put(K key, V value) {
        return Optional.ofNullable(entries.put(key, value));
    }

    /** Answers what was taken away. */
    public synchronized Optional<V> remove(K key) {
        return Optional.ofNullable(entries.remove(key));
    }
}
