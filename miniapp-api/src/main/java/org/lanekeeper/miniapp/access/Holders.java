package org.lanekeeper.miniapp.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lanekeeper.community.resident.Platform;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.community.staff.StaffAccount;
import org.lanekeeper.community.staff.StaffAccounts;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Finds the people whom tokens were given to; a person who is gone or disabled holds no token any more. */
@Repository
class Holders {
    private static final String SELECT = """
            SELECT t.token_hash, t.holder, t.holder_id, t.expires_at,
              r.committee_id, r.platform, r.account, r.external_id, r.household_id
            FROM access_token t LEFT JOIN resident r ON t.holder = 'RESIDENT' AND r.id = t.holder_id
            WHERE t.expires_at > ? AND t.token_hash IN (?\
            """;

    private final JdbcTemplate jdbc;
    private final StaffAccounts accounts;

    Holders(JdbcTemplate jdbc, StaffAccounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /** By the tokens' hashes; whoever holds none that is good now is missing. */
    Map<String, SignedIn> of(Collection<String> hashes, Instant now) {
        List<Object> values = new ArrayList<>(hashes.size() + 1);
        values.add(Timestamp.from(now));
        values.addAll(hashes);
        Map<String, SignedIn> holders = new HashMap<>();
        Map<String, StaffToken> staff = new HashMap<>();
        jdbc.query(
                SELECT + ", ?".repeat(hashes.size() - 1) + ")",
                row -> {
                    String hash = row.getString("token_hash");
                    Instant expiresAt = row.getTimestamp("expires_at").toInstant();
                    if (row.getString("holder").equals("STAFF")) {
                        staff.put(hash, new StaffToken(row.getLong("holder_id"), expiresAt));
                    } else if (row.getString("platform") != null) {
                        holders.put(hash, resident(row, expiresAt));
                    }
                },
                values.toArray());
        staff.forEach((hash, token) -> staff(token).ifPresent(someone -> holders.put(hash, someone)));
        return holders;
    }

    private record StaffToken(long account, Instant expiresAt) {}

    private Optional<SignedIn> staff(StaffToken token) {
        return accounts.find(token.account())
                .filter(account -> !account.isDisabled())
                .map(StaffAccount::staff)
                .map(staff ->
                        new SignedIn(staff, "staff " + staff.id(), staff.role().name(), token.expiresAt()));
    }

    private static SignedIn resident(ResultSet row, Instant expiresAt) throws SQLException {
        Resident resident = new Resident(
                row.getLong("holder_id"),
                row.getLong("committee_id"),
                Platform.valueOf(row.getString("platform")),
                row.getString("account"),
                row.getString("external_id"),
                (Long) row.getObject("household_id"));
        return SignedIn.resident(resident, expiresAt);
    }
}
