package org.lanekeeper.miniapp.board;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.Relays;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Draws the board up and prints it, each page at most once a second however many people look at it. Meanwhile they see the
 * last one, if it is not older than two seconds.
 */
@Component
class DrawingUpBoard {
    static final int ROWS = 200;

    /** Changes with the template, so that nobody keeps a page of the old one. */
    private static final String TEMPLATE = "6";

    private static final Duration GOOD_FOR = Duration.ofSeconds(2);
    private static final Duration DRAWN_EVERY = Duration.ofSeconds(1);
    private static final int MOST_BYTES = 32 * 1024 * 1024;
    private static final int NOTHING_BYTES = 200;

    private final Relays relays;
    private final Entries entries;
    private final BoardHead head;
    private final PrintingBoard printing;
    private final LoadingCache<Place, Optional<PrintedBoard>> printed;

    DrawingUpBoard(
            Relays relays,
            Entries entries,
            BoardHead head,
            PrintingBoard printing,
            TaskExecutor applicationTaskExecutor) {
        this.printed = Caffeine.newBuilder()
                .executor(applicationTaskExecutor)
                .refreshAfterWrite(DRAWN_EVERY)
                .expireAfterWrite(GOOD_FOR)
                .maximumWeight(MOST_BYTES)
                .weigher((Place place, Optional<PrintedBoard> page) ->
                        page.map(PrintedBoard::size).orElse(NOTHING_BYTES))
                .build(new Drawing());
        this.relays = relays;
        this.entries = entries;
        this.head = head;
        this.printing = printing;
    }

    private record Place(long relay, int page) {}

    /**
     * @param page the last one for any behind it
     * @return nothing if there is no such relay to be seen
     */
    Optional<PrintedBoard> page(long relayId, int page) {
        Optional<PrintedBoard> first = printed.get(new Place(relayId, 1));
        int there = first.map(PrintedBoard::pages).orElse(1);
        return page <= 1 || there == 1 ? first : printed.get(new Place(relayId, Math.min(page, there)));
    }

    private final class Drawing implements CacheLoader<Place, Optional<PrintedBoard>> {
        @Override
        public Optional<PrintedBoard> load(Place place) {
            return reload(place, Optional.empty());
        }

        /** What has not changed is not printed again. */
        @Override
        public Optional<PrintedBoard> reload(Place place, Optional<PrintedBoard> last) {
            return relays.published(place.relay()).map(relay -> {
                Board board = draw(relay, place.page());
                String etag = '"' + digest(TEMPLATE + board) + '"';
                return last.filter(page -> page.etag().equals(etag)).orElseGet(() -> printing.print(board, etag));
            });
        }
    }

    private Board draw(Relay relay, int wanted) {
        int pages = Math.max(1, (relay.lastNumber() + ROWS - 1) / ROWS);
        int page = Math.min(Math.max(wanted, 1), pages);
        boolean manyCompounds = head.hasManyCompounds(relay);
        int above = (page - 1) * ROWS;
        Map<Integer, Integer> ranks = ranks(relay, above);
        List<BoardRow> rows = entries.page(relay.committeeId(), relay.id(), above, ROWS).stream()
                .map(entry -> BoardRow.of(entry, manyCompounds, relay, ranks.get(entry.number())))
                .toList();
        return head.over(relay, page, pages, rows);
    }

    private Map<Integer, Integer> ranks(Relay relay, int above) {
        return relay.drawnAt() == null
                ? Map.of()
                : entries.ranks(relay.committeeId(), relay.id(), above, ROWS).stream()
                        .collect(Collectors.toMap(Entries.Rank::number, Entries.Rank::rank));
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
