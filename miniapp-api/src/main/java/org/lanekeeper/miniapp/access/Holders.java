package org.lanekeeper.miniapp.access;

import java.util.Optional;
import org.lanekeeper.community.resident.Residents;
import org.lanekeeper.community.staff.AccessTokens.AccessToken;
import org.lanekeeper.community.staff.StaffAccount;
import org.lanekeeper.community.staff.StaffAccounts;
import org.springframework.stereotype.Component;

/** Finds the person a token was given to; a person who is gone or disabled holds no token any more. */
@Component
class Holders {
    private final StaffAccounts accounts;
    private final Residents residents;

    Holders(StaffAccounts accounts, Residents residents) {
        this.accounts = accounts;
        this.residents = residents;
    }

    Optional<SignedIn> of(AccessToken token) {
        return switch (token.holder()) {
            case STAFF ->
                accounts.find(token.holderId())
                        .filter(account -> !account.isDisabled())
                        .map(StaffAccount::staff)
                        .map(staff -> new SignedIn(
                                staff, "staff " + staff.id(), staff.role().name(), token.expiresAt()));
            case RESIDENT ->
                residents
                        .byId(token.holderId())
                        .map(resident ->
                                new SignedIn(resident, "resident " + resident.id(), Roles.RESIDENT, token.expiresAt()));
        };
    }
}
