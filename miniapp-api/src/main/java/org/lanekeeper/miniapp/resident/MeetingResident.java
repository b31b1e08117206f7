package org.lanekeeper.miniapp.resident;

import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.committee.Committee;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.resident.KnowingResidents;
import org.lanekeeper.community.resident.Platform;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.community.resident.Residents;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Finds the resident behind an openid, and at the first meeting the committee they belong to. */
@Service
class MeetingResident {
    private final Residents residents;
    private final KnowingResidents knowing;
    private final Committees committees;

    MeetingResident(Residents residents, KnowingResidents knowing, Committees committees) {
        this.residents = residents;
        this.knowing = knowing;
        this.committees = committees;
    }

    private record Choice(long committeeId, String name, String street) {}

    /**
     * @param committeeId as the resident chose where a mini-program serves several, null if they did not
     */
    Resident meet(String appId, String openid, Long committeeId) {
        return residents.find(Platform.MINIAPP, appId, openid).orElseGet(() -> {
            long committee = committee(appId, committeeId);
            return knowing.meet(committee, Platform.MINIAPP, appId, openid);
        });
    }

    private long committee(String appId, Long chosen) {
        List<Committee> served = committees.servedBy(Platform.MINIAPP.name(), appId);
        if (served.isEmpty()) {
            throw new Refusal(HttpStatus.CONFLICT, "no-committee", "这个小程序还没有接入居委会，请联系居委会。");
        }
        Optional<Committee> one = served.size() == 1
                ? Optional.of(served.get(0))
                : served.stream()
                        .filter(it -> chosen != null && it.id() == chosen)
                        .findFirst();
        return one.orElseThrow(() -> Refusal.conflict("committee-ambiguous", "请先选择您所在的居委会，再登录一次。")
                        .with(
                                "choices",
                                served.stream()
                                        .map(it -> new Choice(it.id(), it.name(), it.street()))
                                        .toList()))
                .id();
    }
}
