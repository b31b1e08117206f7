package org.lanekeeper.miniapp.console.call;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lanekeeper.community.notice.Call;
import org.lanekeeper.community.staff.Staff;
import org.springframework.stereotype.Component;

/**
 * Which household is just before whom, so that two workers are not given the same one. A courtesy of this node: what
 * counts is that the database records a household as told once.
 */
@Component
class AtWork {
    private static final Duration A_CALL = Duration.ofMinutes(3);
    private static final int MOST = 10_000;

    private final Cache<Long, Staff> open =
            Caffeine.newBuilder().expireAfterWrite(A_CALL).maximumSize(MOST).build();

    /** The first that nobody else has before them; the first at all if there is none. */
    Optional<Call> next(Staff staff, List<Call> calls) {
        return calls.stream()
                .filter(call -> !isWithAnother(call.deliveryId(), staff))
                .findFirst()
                .or(() -> calls.stream().findFirst());
    }

    void take(long deliveryId, Staff staff) {
        if (!isWithAnother(deliveryId, staff)) {
            open.asMap().values().removeIf(holder -> holder.id() == staff.id());
            open.put(deliveryId, staff);
        }
    }

    void leave(long deliveryId) {
        open.invalidate(deliveryId);
    }

    /** Display names by delivery. */
    Map<Long, String> others(Staff staff) {
        return open.asMap().entrySet().stream()
                .filter(entry -> entry.getValue().id() != staff.id())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().displayName()));
    }

    private boolean isWithAnother(long deliveryId, Staff staff) {
        Staff holder = open.getIfPresent(deliveryId);
        return holder != null && holder.id() != staff.id();
    }
}
