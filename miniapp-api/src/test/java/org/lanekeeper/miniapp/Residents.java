package org.lanekeeper.miniapp;

import org.lanekeeper.community.resident.KnowingResidents;
import org.lanekeeper.community.resident.Platform;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.miniapp.access.Tokens;

/** Residents who are signed in already, so that tests of other things need no platform. */
final class Residents {
    private Residents() {}

    static Http signedIn(long committeeId, String appId, String openid) {
        Resident resident = Server.bean(KnowingResidents.class).meet(committeeId, Platform.MINIAPP, appId, openid);
        return Http.bearer(Server.bean(Tokens.class).issue(resident).token());
    }
}
