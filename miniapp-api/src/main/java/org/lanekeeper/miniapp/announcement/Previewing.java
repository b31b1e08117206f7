package org.lanekeeper.miniapp.announcement;

import java.util.List;
import org.lanekeeper.community.announcement.Announcement;
import org.lanekeeper.community.announcement.AnnouncementSettings;
import org.lanekeeper.community.announcement.CountingAudience;
import org.lanekeeper.community.notice.TemplateSettings;
import org.springframework.stereotype.Service;

/** Shows an announcement before anybody gets it. */
@Service
public class Previewing {
    private final CountingAudience counting;
    private final AnnouncementSettings settings;
    private final TemplateSettings templates;

    Previewing(CountingAudience counting, AnnouncementSettings settings, TemplateSettings templates) {
        this.counting = counting;
        this.settings = settings;
        this.templates = templates;
    }

    public List<Preview> previews(Announcement announcement) {
        return Preview.of(announcement, settings, !templates.templates().isEmpty());
    }

    public CountingAudience.Size size(Announcement announcement) {
        return counting.count(announcement.committeeId(), announcement.audienceOf());
    }

    /** Whether a second person has to approve it. */
    public boolean needsApproval(CountingAudience.Size size) {
        return size.readers() > settings.approvalAbove();
    }

    public AnnouncementSettings settings() {
        return settings;
    }
}
