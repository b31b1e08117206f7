package org.lanekeeper.community.tip;

import java.time.Clock;
import java.time.Instant;
import java.time.Month;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A committee's own library: begins with the tips that come with the software, which it may change or switch off. */
@Service
public class KeepingTips {
    private static final int MOST = 500;
    private static final int MOST_SCHEDULES = 10;

    private final LibraryTips library;
    private final TipSchedules schedules;
    private final TipLibrary samples;
    private final Clock clock;

    KeepingTips(LibraryTips library, TipSchedules schedules, TipLibrary samples, Clock clock) {
        this.library = library;
        this.schedules = schedules;
        this.samples = samples;
        this.clock = clock;
    }

    /** All tips, those that come with the software put in first where there are none yet. */
    @Transactional
    public List<LibraryTip> all(long committeeId) {
        if (library.count(committeeId) == 0) {
            Instant now = clock.instant();
            samples.all().forEach(tip -> {
                TypedTip typed = new TypedTip(
                        tip.title(),
                        tip.text(),
                        "",
                        "",
                        tip.months().stream().map(Month::getValue).collect(Collectors.toSet()),
                        false,
                        true);
                library.add(committeeId, typed, typed.joinedMonths(), null, now);
            });
        }
        return library.all(committeeId);
    }

    /** @throws UnfitTipException naming the field that does not fit */
    @Transactional
    public void add(long committeeId, TypedTip tip, long staffId) {
        tip.check();
        if (all(committeeId).size() >= MOST) {
            throw new UnfitTipException("title", "提示太多了，最多 " + MOST + " 条，请先改旧的。");
        }
        if (library.add(committeeId, tip, tip.joinedMonths(), staffId, clock.instant()) == 0) {
            throw new UnfitTipException("title", "已经有一条叫「" + tip.title() + "」，请换个标题，或者去改那一条。");
        }
    }

    /** @throws UnfitTipException naming the field that does not fit */
    public boolean change(long committeeId, long id, TypedTip tip, long staffId) {
        tip.check();
        return library.change(committeeId, id, tip, tip.joinedMonths(), staffId, clock.instant()) == 1;
    }

    /** @throws UnfitTipException naming the field that does not fit */
    @Transactional
    public void schedule(TipSchedule schedule) {
        schedule.check();
        if (schedules.all(schedule.committeeId()).size() >= MOST_SCHEDULES) {
            throw new UnfitTipException("atTime", "日程最多 " + MOST_SCHEDULES + " 条，请先删掉一条。");
        }
        all(schedule.committeeId());
        schedules.add(schedule, clock.instant());
    }
}
