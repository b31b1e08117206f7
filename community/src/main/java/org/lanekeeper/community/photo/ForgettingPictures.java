package org.lanekeeper.community.photo;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.lanekeeper.community.resident.KeptOfResident;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.community.retention.DeletingInSteps;
import org.lanekeeper.community.retention.RetentionCounts;
import org.springframework.stereotype.Service;

/**
 * Deletes pictures whose time is over, and those of people who have left. The row goes before its picture: whoever is
 * just taking the picture in holds the row, and keeps none once the row is gone.
 */
@Service
public class ForgettingPictures implements KeptOfResident {
    private final Photos photos;
    private final Pictures pictures;
    private final OverduePhoto overdue;
    private final PhotoSettings settings;
    private final DeletingInSteps deleting;
    private final RetentionCounts counts;
    private final Clock clock;

    ForgettingPictures(
            Photos photos,
            Pictures pictures,
            OverduePhoto overdue,
            PhotoSettings settings,
            DeletingInSteps deleting,
            RetentionCounts counts,
            Clock clock) {
        this.photos = photos;
        this.pictures = pictures;
        this.overdue = overdue;
        this.settings = settings;
        this.deleting = deleting;
        this.counts = counts;
        this.clock = clock;
    }

    @Override
    public void forget(Resident resident) {
        for (long id : photos.of(resident.id())) {
            photos.remove(id);
            pictures.remove(id);
        }
    }

    /** How many pictures were deleted. */
    public int run() {
        Instant now = clock.instant();
        Map<Long, Integer> removed = deleting.run(
                most -> photos.old(now.minus(settings.keep()), now.minus(settings.keepAtMost()), most),
                Photos.Old::committeeId,
                photo -> {
                    overdue.tell(photo);
                    photos.removed(photo.id(), now);
                    pictures.remove(photo.id());
                });
        removed.forEach((committee, count) -> counts.note(committee, RetentionCounts.Kind.PHOTO, count, now));
        return removed.values().stream().mapToInt(Integer::intValue).sum();
    }
}
