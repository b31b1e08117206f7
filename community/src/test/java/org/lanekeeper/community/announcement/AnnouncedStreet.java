package org.lanekeeper.community.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lanekeeper.community.Neighbourhood;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.resident.KnowingResidents;
import org.lanekeeper.community.resident.Platform;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.community.resident.Residents;
import org.springframework.stereotype.Component;

/** A committee with two buildings of 100 and 20 doors, whose announcements are planned. */
@Component
class AnnouncedStreet {
    private final Neighbourhood neighbourhood;
    private final WritingAnnouncement writing;
    private final AdvancingAnnouncements advancing;
    private final Announcements announcements;
    private final AnnouncementSums sums;
    private final KnowingResidents knowing;
    private final Residents residents;

    long committee;
    List<Household> households;

    AnnouncedStreet(
            Neighbourhood neighbourhood,
            WritingAnnouncement writing,
            AdvancingAnnouncements advancing,
            Announcements announcements,
            AnnouncementSums sums,
            KnowingResidents knowing,
            Residents residents) {
        this.neighbourhood = neighbourhood;
        this.writing = writing;
        this.advancing = advancing;
        this.announcements = announcements;
        this.sums = sums;
        this.knowing = knowing;
        this.residents = residents;
    }

    void begin() {
        committee = neighbourhood.committee();
        households = neighbourhood.households(committee, 120);
    }

    Announcement plan(Draft draft) {
        Announcement made = writing.write(committee, draft, null, 1L, null);
        assertThat(writing.handIn(committee, made.id())).contains(AnnouncementState.PLANNING);
        advancing.advance(made.id());
        Announcement planned = announcements.find(committee, made.id()).orElseThrow();
        assertThat(planned.state()).isEqualTo(AnnouncementState.PLANNED);
        return planned;
    }

    Map<String, Integer> byChannel(Announcement announcement) {
        Map<String, Integer> counts = new TreeMap<>();
        sums.counts(committee, announcement.noticeId())
                .forEach(one ->
                        counts.put((one.toGroup() ? "group " : "") + one.channel() + " " + one.status(), one.count()));
        return counts;
    }

    Resident person(Household household) {
        Resident resident = knowing.meet(committee, Platform.MP, "mp", "o-" + household.id());
        residents.bind(resident.id(), household.id());
        return residents.byId(resident.id()).orElseThrow();
    }
}
