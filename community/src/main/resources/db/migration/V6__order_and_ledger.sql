ALTER TABLE relay
  ADD COLUMN serving     VARCHAR(12) NOT NULL DEFAULT 'ARRIVAL' COMMENT 'ARRIVAL: first come, first served; DRAW: by drawn rank',
  ADD COLUMN measure     VARCHAR(12) NOT NULL DEFAULT 'HOUSEHOLDS' COMMENT 'what quotas count',
  ADD COLUMN per_building BOOLEAN    NOT NULL DEFAULT FALSE COMMENT 'the quota is shared out equally among the buildings',
  ADD COLUMN walk_ins    INT         NOT NULL DEFAULT 0 COMMENT 'part of the quota reserved for people at the stall',
  ADD COLUMN buildings   VARCHAR(4000) NOT NULL DEFAULT '' COMMENT 'who may join, as compound-building with commas between; empty: everybody',
  ADD COLUMN beyond      VARCHAR(8)  NOT NULL DEFAULT 'WAIT' COMMENT 'what becomes of joins beyond the quota: WAIT or REFUSE',
  ADD COLUMN behalf_cap  INT         NOT NULL DEFAULT 5 COMMENT 'most households that one person may sign up',
  ADD COLUMN paper_time  VARCHAR(8)  NOT NULL DEFAULT 'HAND_IN' COMMENT 'what a paper row goes by: HAND_IN or PICK_UP',
  ADD COLUMN draw_seed   CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'secret until drawn',
  ADD COLUMN draw_head   CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'end of the ledger that went into the draw',
  ADD COLUMN drawn_at    DATETIME(6) NULL,
  ADD COLUMN last_seq    BIGINT       NOT NULL DEFAULT 0 COMMENT 'of the ledger, and so the version of the relay',
  ADD COLUMN ledger_head CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL
    DEFAULT '0000000000000000000000000000000000000000000000000000000000000000';

ALTER TABLE relay_entry
  ADD COLUMN cell        VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '' COMMENT 'share of the quota it counts against',
  ADD COLUMN secured     BOOLEAN     NOT NULL DEFAULT TRUE COMMENT 'within the quota of its cell',
  ADD COLUMN draw_rank   INT         NOT NULL DEFAULT 0 COMMENT 'goes before time and number',
  ADD COLUMN receipt     CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  ADD COLUMN on_behalf   BOOLEAN     NOT NULL DEFAULT FALSE COMMENT 'signed up by somebody of another household',
  ADD COLUMN changed_seq BIGINT      NOT NULL DEFAULT 0 COMMENT 'ledger record of the newest change',
  ADD COLUMN ended_by    BIGINT      NULL COMMENT 'staff member who struck it out; another one may restore it',
  ADD COLUMN ended_from  VARCHAR(12) NULL COMMENT 'status before the entry ended',
  DROP KEY entry_of_household,
  DROP KEY entry_serving,
  ADD KEY entry_serving (relay_id, status, batch, draw_rank, effective_at, number),
  ADD KEY entry_resident (relay_id, resident_id),
  ADD KEY entry_changed (relay_id, changed_seq);

CREATE TABLE relay_quota (
  relay_id     BIGINT      NOT NULL,
  cell         VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  committee_id BIGINT      NOT NULL,
  quota        INT         NOT NULL,
  taken        INT         NOT NULL DEFAULT 0 COMMENT 'sum of the secured entries',
  waiting      INT         NOT NULL DEFAULT 0 COMMENT 'entries beyond',
  PRIMARY KEY (relay_id, cell)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE relay_refusal (
  relay_id     BIGINT      NOT NULL,
  household_id BIGINT      NOT NULL,
  reason       VARCHAR(16) NOT NULL,
  committee_id BIGINT      NOT NULL,
  refused_at   DATETIME(6) NOT NULL,
  PRIMARY KEY (relay_id, household_id, reason)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci COMMENT 'each refusal stands in the ledger once';

CREATE TABLE ledger_block (
  relay_id     BIGINT      NOT NULL,
  first_seq    BIGINT      NOT NULL,
  last_seq     BIGINT      NOT NULL,
  committee_id BIGINT      NOT NULL,
  head         CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'hash of the last record',
  records      MEDIUMTEXT  NOT NULL COMMENT 'one JSON record a line',
  written_at   DATETIME(6) NOT NULL,
  PRIMARY KEY (relay_id, first_seq),
  KEY ledger_block_time (relay_id, written_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- relays that exist get what they would have got: one share, counted in the order of serving
INSERT INTO relay_quota (relay_id, cell, committee_id, quota, taken, waiting)
SELECT r.id, '', r.committee_id, r.quota, LEAST(r.quota, COUNT(e.claim)), GREATEST(COUNT(e.claim) - r.quota, 0)
FROM relay r LEFT JOIN relay_entry e ON e.relay_id = r.id
WHERE r.quota IS NOT NULL
GROUP BY r.id, r.committee_id, r.quota;

UPDATE relay_entry e
JOIN relay r ON r.id = e.relay_id AND r.quota IS NOT NULL
LEFT JOIN (
  SELECT relay_id, number,
    ROW_NUMBER() OVER (PARTITION BY relay_id ORDER BY batch IS NULL, effective_at, number) AS place
  FROM relay_entry WHERE claim IS NOT NULL
) p ON p.relay_id = e.relay_id AND p.number = e.number
SET e.secured = COALESCE(p.place <= r.quota, FALSE);
