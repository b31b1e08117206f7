CREATE TABLE talk (
  id            BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  committee_id  BIGINT      NOT NULL,
  resident_id   BIGINT      NOT NULL,
  open_for      BIGINT      NULL COMMENT 'the resident while it is open, else null: one open talk a resident',
  opened_at     DATETIME(6) NOT NULL,
  last_at       DATETIME(6) NOT NULL COMMENT 'newest line',
  waiting_since DATETIME(6) NULL COMMENT 'oldest words of the person that nobody has answered',
  taken_by      BIGINT      NULL COMMENT 'staff member who answers it',
  closed_at     DATETIME(6) NULL,
  closed_by     BIGINT      NULL COMMENT 'null where the person or time ended it',
  UNIQUE KEY talk_open (open_for),
  KEY talk_inbox (committee_id, closed_at, waiting_since),
  KEY talk_resident (resident_id),
  KEY talk_closed (closed_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE talk_line (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  committee_id BIGINT      NOT NULL,
  talk_id      BIGINT      NOT NULL,
  speaker      VARCHAR(8)  NOT NULL COMMENT 'PERSON, BOT or STAFF',
  staff_id     BIGINT      NULL,
  reply_id     BIGINT      NULL COMMENT 'of what staff said: how it went out',
  sealed       BLOB        NOT NULL COMMENT 'the words, sealed',
  message_key  VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'the same for every delivery of one message',
  said_at      DATETIME(6) NOT NULL,
  UNIQUE KEY talk_line_message (talk_id, message_key),
  KEY talk_line_order (talk_id, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE staff_reply (
  id            BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  committee_id  BIGINT      NOT NULL,
  resident_id   BIGINT      NOT NULL,
  about         VARCHAR(8)  NOT NULL COMMENT 'TALK or PHOTO',
  about_id      BIGINT      NOT NULL,
  request_key   VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the same however often sending is pressed',
  sealed        BLOB        NOT NULL COMMENT 'the words, sealed',
  status        VARCHAR(12) NOT NULL,
  due_at        DATETIME(6) NOT NULL,
  attempts      INT         NOT NULL DEFAULT 0,
  claim         CHAR(36)    NULL COMMENT 'of the sender at work on it',
  claimed_until DATETIME(6) NULL,
  begun_at      DATETIME(6) NULL COMMENT 'set while the platform is being called',
  perhaps_sent  INT         NOT NULL DEFAULT 0 COMMENT 'calls without an answer: it may have gone out each time',
  last_error    VARCHAR(40) NULL,
  created_at    DATETIME(6) NOT NULL,
  done_at       DATETIME(6) NULL,
  read_at       DATETIME(6) NULL COMMENT 'seen on the page',
  UNIQUE KEY staff_reply_request (about, about_id, request_key),
  KEY staff_reply_due (status, due_at),
  KEY staff_reply_resident (resident_id, status),
  KEY staff_reply_claim (claim),
  KEY staff_reply_age (created_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci COMMENT 'what staff say to one person';

CREATE TABLE reply_page (
  resident_id  BIGINT         NOT NULL PRIMARY KEY,
  committee_id BIGINT         NOT NULL,
  lookup       CHAR(64)       CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'digest of the code in the address',
  sealed       VARBINARY(200) NOT NULL COMMENT 'the code, sealed',
  expires_at   DATETIME(6)    NOT NULL,
  UNIQUE KEY reply_page_lookup (lookup)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci COMMENT 'where a person reads what staff replied';

CREATE TABLE retention_count (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  committee_id BIGINT      NOT NULL,
  kind         VARCHAR(12) NOT NULL,
  removed      INT         NOT NULL,
  removed_at   DATETIME(6) NOT NULL,
  KEY retention_count_newest (committee_id, kind, removed_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci COMMENT 'how much was deleted because its time was over';
