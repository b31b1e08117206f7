CREATE TABLE relay (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  committee_id BIGINT      NOT NULL,
  title        VARCHAR(60) NOT NULL,
  item         VARCHAR(30) NOT NULL COMMENT 'what is handed out, counted in units',
  opens_at     DATETIME(6) NOT NULL,
  closes_at    DATETIME(6) NOT NULL,
  quota        INT         NULL COMMENT 'households expected to be served; later ones wait',
  unit_cap     INT         NOT NULL DEFAULT 1 COMMENT 'units a household',
  state        VARCHAR(12) NOT NULL,
  last_number  INT         NOT NULL DEFAULT 0,
  last_effective_at DATETIME(6) NULL COMMENT 'of the newest online entry: the serving order never runs against the numbers',
  last_batch   INT         NOT NULL DEFAULT 0,
  request_key  VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL,
  created_by   BIGINT      NULL,
  created_at   DATETIME(6) NOT NULL,
  UNIQUE KEY relay_request (committee_id, request_key),
  KEY relay_state (committee_id, state, closes_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE relay_entry (
  relay_id      BIGINT      NOT NULL,
  number        INT         NOT NULL,
  committee_id  BIGINT      NOT NULL,
  household_id  BIGINT      NOT NULL,
  claim         BIGINT      NULL COMMENT 'the household while the entry counts, else null: one valid entry a household',
  name          VARCHAR(60) NOT NULL,
  phone         VARCHAR(20) NULL,
  quantity      INT         NOT NULL,
  door          VARCHAR(12) NOT NULL,
  status        VARCHAR(12) NOT NULL,
  review_reason VARCHAR(20) NULL,
  resident_id   BIGINT      NULL,
  request_key   VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  arrived_at    DATETIME(6) NOT NULL COMMENT 'at the door of the software',
  effective_at  DATETIME(6) NOT NULL COMMENT 'what the serving order goes by',
  accepted_at   DATETIME(6) NOT NULL,
  withdrawn_at  DATETIME(6) NULL,
  batch         INT         NULL COMMENT 'the batch that called it',
  PRIMARY KEY (relay_id, number),
  UNIQUE KEY entry_household (relay_id, claim),
  UNIQUE KEY entry_request (relay_id, request_key),
  KEY entry_serving (relay_id, status, batch, effective_at, number),
  KEY entry_of_household (household_id, relay_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE batch (
  relay_id      BIGINT      NOT NULL,
  number        INT         NOT NULL,
  committee_id  BIGINT      NOT NULL,
  size          INT         NOT NULL COMMENT 'households called',
  place         VARCHAR(60) NOT NULL,
  pickup_from   DATETIME(6) NOT NULL,
  pickup_until  DATETIME(6) NOT NULL,
  request_key   VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL,
  drawn_by      BIGINT      NULL,
  drawn_at      DATETIME(6) NOT NULL,
  PRIMARY KEY (relay_id, number),
  UNIQUE KEY batch_request (relay_id, request_key)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE voucher (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  committee_id BIGINT      NOT NULL,
  relay_id     BIGINT      NOT NULL,
  batch        INT         NOT NULL,
  number       INT         NOT NULL,
  household_id BIGINT      NOT NULL,
  quantity     INT         NOT NULL,
  code         CHAR(12)    NOT NULL COMMENT 'twelve random digits',
  status       VARCHAR(12) NOT NULL,
  redeemed_at  DATETIME(6) NULL,
  redeemed_by  BIGINT      NULL,
  UNIQUE KEY voucher_code (code),
  UNIQUE KEY voucher_entry (relay_id, number),
  KEY voucher_batch (relay_id, batch, status)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
