package org.lanekeeper.community.voucher;

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

    /** Who gets a voucher, for how many units. */
    public record Claim(int number, long householdId, int quantity) {}

    /** The codes, in the order of the claims. */
    public List<String> issue(long committeeId, long relayId, int batch, List<Claim> claims) {
        List<String> codes = freshCodes(claims.size());
        List<Object[]> rows = new ArrayList<>(claims.size());
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            rows.add(new Object[] {
                committeeId, relayId, batch, claim.number(), claim.householdId(), claim.quantity(), codes.get(i)
            });
        }
        jdbc.batchUpdate("""
                INSERT INTO voucher (committee_id, relay_id, batch, number, household_id, quantity, code, status)
                VALUES (?, ?, ?, ?, ?, ?, ?, 'ISSUED')""", rows);
        return codes;
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
