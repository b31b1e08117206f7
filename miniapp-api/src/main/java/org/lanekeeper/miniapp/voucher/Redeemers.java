package org.lanekeeper.miniapp.voucher;

import java.util.Optional;
import org.lanekeeper.community.voucher.Voucher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which staff redeemed which vouchers. */
@Repository
class Redeemers {
    private final JdbcClient database;

    Redeemers(JdbcClient database) {
        this.database = database;
    }

    /** A staff number; nothing while the voucher can be used. */
    Optional<Long> of(Voucher voucher) {
        return database.sql(
                        "SELECT redeemed_by FROM voucher WHERE committee_id = ? AND id = ? AND redeemed_by IS NOT NULL")
                .params(voucher.committeeId(), voucher.id())
                .query(Long.class)
                .optional();
    }
}
