package org.lanekeeper.bench.server;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.Instant;
import org.lanekeeper.community.address.Address;
import org.lanekeeper.community.address.AddressReader;
import org.lanekeeper.community.household.FindingHousehold;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.miniapp.access.ForResidents;
import org.lanekeeper.miniapp.problem.Refusal;
import org.lanekeeper.miniapp.retry.RequestKey;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The sign-up as it is commonly written: a transaction for each request. */
@RestController
@ForResidents
@Hidden
class PlainJoinApi {
    private final PlainJoining joining;
    private final FindingHousehold finding;
    private final Clock clock;

    PlainJoinApi(PlainJoining joining, FindingHousehold finding, Clock clock) {
        this.joining = joining;
        this.finding = finding;
        this.clock = clock;
    }

    @PostMapping("/api/bench/plain/{id}/entries")
    @ResponseStatus(HttpStatus.CREATED)
    SignUpAnswer join(
            @AuthenticationPrincipal Resident resident,
            @PathVariable long id,
            @RequestBody SignUpBody signUp,
            @RequestHeader(name = RequestKey.HEADER, required = false) String key) {
        Instant arrivedAt = clock.instant();
        String requestKey = RequestKey.of(resident, key);
        Address address = AddressReader.find(signUp.address().asString(""))
                .map(AddressReader.Found::address)
                .orElseThrow(() -> Refusal.unfit("address-not-understood", "address", "没看懂地址。"));
        FindingHousehold.Match match = finding.find(resident.committeeId(), address, "", signUp.name(), signUp.phone());
        if (!(match instanceof FindingHousehold.Match.One one)) {
            throw Refusal.notFound("这个地址");
        }
        Household household = one.household();
        return joining.join(new PlainJoining.Asked(id, resident, household, signUp, requestKey, arrivedAt));
    }
}
