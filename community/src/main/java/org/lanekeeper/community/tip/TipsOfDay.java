package org.lanekeeper.community.tip;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the committee told that day, else one of its library, else one of those that come with the software. */
@Component
class TipsOfDay implements Tips {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** As {@link TipLibrary}. */
    private static final int STEP = 7;

    private final LibraryTips library;
    private final TipLibrary samples;

    TipsOfDay(LibraryTips library, TipLibrary samples) {
        this.library = library;
        this.samples = samples;
    }

    @Override
    public ToldTip ofDay(LocalDate day, long committeeId) {
        return library.toldSince(committeeId, day.atStartOfDay(ZONE).toInstant())
                .map(TipsOfDay::told)
                .orElseGet(() -> ofLibrary(day, committeeId));
    }

    private ToldTip ofLibrary(LocalDate day, long committeeId) {
        List<LibraryTip> season = library.all(committeeId).stream()
                .filter(LibraryTip::active)
                .filter(tip -> tip.monthSet().contains(day.getMonthValue()))
                .toList();
        if (season.isEmpty()) {
            Tip tip = samples.ofDay(day, committeeId);
            return new ToldTip(tip.title(), tip.text());
        }
        long place = day.toEpochDay() + committeeId % season.size() * STEP;
        return told(season.get((int) Math.floorMod(place, (long) season.size())));
    }

    private static ToldTip told(LibraryTip tip) {
        return new ToldTip(tip.title(), tip.whole());
    }
}
