package org.lanekeeper.community.photo;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lanekeeper.community.resident.KeptOfResident;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.community.retention.RetentionCounts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deletes pictures whose time is over, and those of people who have left. */
@Service
public class ForgettingPictures implements KeptOfResident {
    private static final int AT_ONCE = 500;

    private final Photos photos;
    private final Pictures pictures;
    private final OverduePhoto overdue;
    private final PhotoSettings settings;
    private final RetentionCounts counts;
    private final Clock clock;

    ForgettingPictures(
            Photos photos,
            Pictures pictures,
            OverduePhoto overdue,
            PhotoSettings settings,
            RetentionCounts counts,
            Clock clock) {
        this.photos = photos;
        this.pictures = pictures;
        this.overdue = overdue;
        this.settings = settings;
        this.counts = counts;
        this.clock = clock;
    }

    @Override
    public void forget(Resident resident) {
        for (long id : photos.of(resident.id())) {
            pictures.remove(id);
            photos.remove(id);
        }
    }

    /** How many pictures were deleted. */
    @Transactional
    public int run() {
        Instant now = clock.instant();
        Map<Long, Integer> removed = new TreeMap<>();
        List<Photos.Old> old;
        do {
            old = photos.old(now.minus(settings.keep()), now.minus(settings.keepAtMost()), AT_ONCE);
            for (Photos.Old photo : old) {
                overdue.tell(photo);
                pictures.remove(photo.id());
                photos.removed(photo.id(), now);
                removed.merge(photo.committeeId(), 1, Integer::sum);
            }
        } while (old.size() == AT_ONCE);
        removed.forEach((committee, count) -> counts.note(committee, RetentionCounts.Kind.PHOTO, count, now));
        return removed.values().stream().mapToInt(Integer::intValue).sum();
    }
}
