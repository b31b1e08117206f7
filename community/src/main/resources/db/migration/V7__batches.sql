ALTER TABLE household
  ADD COLUMN hand_delivery BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'cannot come: goods are carried to the door';

CREATE TABLE entry_hand_delivery (
  relay_id     BIGINT      NOT NULL,
  number       INT         NOT NULL,
  committee_id BIGINT      NOT NULL,
  noted_by     BIGINT      NULL,
  noted_at     DATETIME(6) NOT NULL,
  PRIMARY KEY (relay_id, number)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci COMMENT 'carried to the door this once, whatever the roster says';

ALTER TABLE batch
  ADD COLUMN kind      VARCHAR(12) NOT NULL DEFAULT 'COLLECT' COMMENT 'COLLECT, or ON_BEHALF: bought by the committee, paid by the household',
  ADD COLUMN measure   VARCHAR(12) NOT NULL DEFAULT 'HOUSEHOLDS' COMMENT 'what the plan counted',
  ADD COLUMN stock     INT         NOT NULL DEFAULT 0 COMMENT 'units that came',
  ADD COLUMN slotted   BOOLEAN     NOT NULL DEFAULT FALSE COMMENT 'each voucher has a time of its own',
  ADD COLUMN follows   INT         NULL COMMENT 'batch whose returned units it hands out',
  ADD COLUMN plan_hash CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'tells the same request from another';

ALTER TABLE voucher
  ADD COLUMN slot_from  DATETIME(6) NULL COMMENT 'of its own, else the batch says when',
  ADD COLUMN slot_until DATETIME(6) NULL,
  ADD COLUMN by_hand    BOOLEAN     NOT NULL DEFAULT FALSE COMMENT 'carried to the door',
  ADD COLUMN on_behalf  BOOLEAN     NOT NULL DEFAULT FALSE COMMENT 'to be paid before it is handed out',
  ADD COLUMN paid_at    DATETIME(6) NULL,
  ADD COLUMN paid_by    BIGINT      NULL,
  ADD COLUMN ended_at   DATETIME(6) NULL COMMENT 'lapsed or declined: the place was given on',
  ADD COLUMN ended_by   BIGINT      NULL;

CREATE TABLE batch_count (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  committee_id BIGINT      NOT NULL,
  relay_id     BIGINT      NOT NULL,
  batch        INT         NOT NULL,
  handed_out   INT         NOT NULL COMMENT 'units, as somebody counted them',
  left_over    INT         NOT NULL,
  expected_out INT         NOT NULL COMMENT 'units, as the vouchers say at that moment',
  expected_left INT        NOT NULL,
  counted_by   BIGINT      NOT NULL,
  counted_at   DATETIME(6) NOT NULL,
  KEY batch_count_batch (relay_id, batch)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- what came with batches that exist is what they called
UPDATE batch b SET b.stock =
  (SELECT COALESCE(SUM(v.quantity), 0) FROM voucher v WHERE v.relay_id = b.relay_id AND v.batch = b.number);
