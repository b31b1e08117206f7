package org.lanekeeper.miniapp.retry;

/**
 * What became of a request that is carried out once, however often it is sent.
 *
 * @param result of the first request under this key
 */
public record Once<T>(T result, Turn turn) {
    /** Where a request stands among those with its key. */
    public enum Turn {
        FIRST,
        REPEATED,
        /** The key was used for something else; this request has done nothing. */
        OTHER_CONTENT
    }

    public static <T> Once<T> first(T result) {
        return new Once<>(result, Turn.FIRST);
    }

    public static <T> Once<T> again(T result, boolean sameContent) {
        return new Once<>(result, sameContent ? Turn.REPEATED : Turn.OTHER_CONTENT);
    }

    public boolean isFirst() {
        return turn == Turn.FIRST;
    }

    /** As programs are answered: a repeated request like the first one. */
    public T orRefuse() {
        if (turn == Turn.OTHER_CONTENT) {
            throw RequestKey.otherContent();
        }
        return result;
    }
}
