package org.lanekeeper.community.voucher;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Writes the vouchers of a batch; part of the caller's transaction. */
@Service
public class IssuingVouchers {
    private final Vouchers vouchers;
    private final JdbcTemplate jdbc;

    IssuingVouchers(Vouchers vouchers, JdbcTemplate jdbc) {
        this.vouchers = vouchers;
        this.jdbc = jdbc;
    }

    /**
     * Who gets a voucher, for how many units.
     *
     * @param from of its own slot, null where the batch says when; so is the end
     * @param byHand carried to the door
     * @param onBehalf to be paid before it is handed out
     */
    public record Claim(
            int number,
            long householdId,
            int quantity,
            Instant from,
            Instant until,
            boolean byHand,
            boolean onBehalf) {}

    /** The codes, in the order of the claims. */
    public List<String> issue(long committeeId, long relayId, int batch, List<Claim> claims) {
        List<String> codes = freshCodes(claims.size());
        List<Object[]> rows = new ArrayList<>(claims.size());
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            rows.add(new Object[] {
                committeeId,
                relayId,
                batch,
                claim.number(),
                claim.householdId(),
                claim.quantity(),
                codes.get(i),
                timestamp(claim.from()),
                timestamp(claim.until()),
                claim.byHand(),
                claim.onBehalf()
            });
        }
        jdbc.batchUpdate("""
                INSERT INTO voucher (committee_id, relay_id, batch, number, household_id, quantity, code, slot_from,
                  slot_until, by_hand, on_behalf, status)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'ISSUED')""", rows);
        return codes;
    }

    private static Timestamp timestamp(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private List<String> freshCodes(int wanted) {
        Set<String> codes = new LinkedHashSet<>();
        while (codes.size() < wanted) {
            while (codes.size() < wanted) {
                codes.add(VoucherCode.random());
            }
            vouchers.taken(List.copyOf(codes)).forEach(codes::remove);
        }
        return List.copyOf(codes);
    }
}
