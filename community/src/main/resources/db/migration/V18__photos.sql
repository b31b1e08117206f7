CREATE TABLE photo (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  committee_id  BIGINT       NOT NULL,
  resident_id   BIGINT       NOT NULL,
  message_key   VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the same for every delivery of one message',
  media_id      VARCHAR(512) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'where the platform keeps it; null once it is here or lost',
  status        VARCHAR(12)  NOT NULL,
  media_type    VARCHAR(20)  NULL,
  width         INT          NULL,
  height        INT          NULL,
  rotation      INT          NOT NULL DEFAULT 0 COMMENT 'degrees to the right until it stands upright',
  received_at   DATETIME(6)  NOT NULL COMMENT 'what its entry counts from',
  due_at        DATETIME(6)  NOT NULL COMMENT 'when fetching it is tried (again)',
  attempts      INT          NOT NULL DEFAULT 0,
  claimed_by    BIGINT       NULL COMMENT 'staff member who has it on the screen',
  claimed_until DATETIME(6)  NULL,
  keyed_by      BIGINT       NULL COMMENT 'who typed it; somebody else reviews it',
  draft         BLOB         NULL COMMENT 'what was typed and waits for review, sealed',
  relay_id      BIGINT       NULL,
  number        INT          NULL COMMENT 'of the entry it led to',
  done_by       BIGINT       NULL,
  done_at       DATETIME(6)  NULL,
  removed_at    DATETIME(6)  NULL COMMENT 'since when the picture is gone',
  UNIQUE KEY photo_message (message_key),
  KEY photo_queue (committee_id, status, received_at),
  KEY photo_due (status, due_at),
  KEY photo_resident (resident_id, received_at),
  KEY photo_age (removed_at, done_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE photo_picture (
  photo_id     BIGINT     NOT NULL PRIMARY KEY,
  committee_id BIGINT     NOT NULL,
  sealed       MEDIUMBLOB NOT NULL COMMENT 'the picture without notes, sealed'
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
