package org.lanekeeper.community.ledger;

import org.springframework.jdbc.core.JdbcTemplate;

final class LedgerTable {
    private LedgerTable() {}

    static void create(JdbcTemplate database) {
        database.execute("""
                CREATE TABLE IF NOT EXISTS ledger_block (
                  relay_id     BIGINT      NOT NULL,
                  first_seq    BIGINT      NOT NULL,
                  last_seq     BIGINT      NOT NULL,
                  committee_id BIGINT      NOT NULL,
                  head         CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
                  records      MEDIUMTEXT  NOT NULL,
                  written_at   DATETIME(6) NOT NULL,
                  PRIMARY KEY (relay_id, first_seq)
                ) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci""");
    }
}
