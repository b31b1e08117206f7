package org.lanekeeper.miniapp.announcement;

import java.util.List;
import org.lanekeeper.community.announcement.Announcement;
import org.lanekeeper.community.announcement.AnnouncementSettings;
import org.lanekeeper.community.announcement.AnnouncementSums;
import org.springframework.stereotype.Service;

/** The sums of an announcement as they stand at this moment. */
@Service
public class WatchingAnnouncement {
    private final AnnouncementSums sums;
    private final AnnouncementSettings settings;

    WatchingAnnouncement(AnnouncementSums sums, AnnouncementSettings settings) {
        this.sums = sums;
        this.settings = settings;
    }

    public AnnouncementBalance balance(Announcement announcement) {
        if (announcement.noticeId() == null) {
            return AnnouncementBalance.of(
                    announcement, List.of(), List.of(), new AnnouncementSums.Remarks(0, 0, 0), settings.smsPrice());
        }
        long committee = announcement.committeeId();
        long notice = announcement.noticeId();
        return AnnouncementBalance.of(
                announcement,
                sums.counts(committee, notice),
                sums.buildings(committee, notice),
                sums.remarks(committee, notice),
                settings.smsPrice());
    }
}
