CREATE TABLE pasted_relay (
  relay_id     BIGINT       NOT NULL PRIMARY KEY,
  committee_id BIGINT       NOT NULL,
  title        VARCHAR(200) NOT NULL DEFAULT '' COMMENT 'as the group writes it',
  forgotten_at DATETIME(6)  NULL COMMENT 'since when what was pasted is deleted, and nothing more is taken in'
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci COMMENT 'its row orders the pastes of one relay, on whichever node';

CREATE TABLE pasted_copy (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  committee_id BIGINT      NOT NULL,
  relay_id     BIGINT      NULL COMMENT 'null while nobody has said of which relay it is a copy',
  way          VARCHAR(8)  NOT NULL COMMENT 'CONSOLE or CHAT',
  staff_id     BIGINT      NULL COMMENT 'who pasted it, or took it in',
  resident_id  BIGINT      NULL COMMENT 'whose message it came with',
  pasted_at    DATETIME(6) NOT NULL COMMENT 'when it reached the server: what rows that it is the first to have count from',
  state        VARCHAR(8)  NOT NULL COMMENT 'WAITING: for staff to look at; TAKEN: compared with the others; DROPPED: it was none of this relay',
  line_count   INT         NOT NULL,
  digest       CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the same for the same text',
  request_key  VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'of the message it came with',
  body         MEDIUMTEXT  NULL COMMENT 'the text of what residents sent, while it waits and for a day',
  turn         INT         NULL COMMENT 'its place among the copies that differ; null where it brought nothing new',
  seen_at      DATETIME(6) NULL COMMENT 'when a copy that differs first came in, by whomever',
  relation     VARCHAR(8)  NULL COMMENT 'how it stood to the copies before',
  missing      INT         NOT NULL DEFAULT 0 COMMENT 'rows that it lacked and the copies before it had',
  places       MEDIUMTEXT  NULL COMMENT 'its rows in order, as row:form:change with commas between',
  KEY pasted_copy_relay (relay_id, state, id),
  KEY pasted_copy_waiting (committee_id, state, resident_id),
  UNIQUE KEY pasted_copy_request (committee_id, request_key)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE pasted_row (
  relay_id      BIGINT      NOT NULL,
  id            INT         NOT NULL COMMENT 'from 1; the key of its entry is made from it',
  committee_id  BIGINT      NOT NULL,
  first_seen_at DATETIME(6) NOT NULL,
  form          INT         NOT NULL COMMENT 'which of its forms holds',
  state         VARCHAR(12) NOT NULL,
  PRIMARY KEY (relay_id, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE pasted_form (
  relay_id     BIGINT       NOT NULL,
  row_id       INT          NOT NULL,
  form         INT          NOT NULL,
  committee_id BIGINT       NOT NULL,
  position     INT          NOT NULL,
  number       INT          NULL COMMENT 'as written, null where none stands there',
  line         TEXT         NOT NULL,
  building     VARCHAR(60)  NULL COMMENT 'null where no address was understood',
  unit         VARCHAR(60)  NULL,
  room         VARCHAR(60)  NULL,
  name         VARCHAR(60)  NOT NULL,
  phone        VARCHAR(20)  NULL,
  quantity     INT          NOT NULL,
  doubts       VARCHAR(200) NOT NULL DEFAULT '',
  PRIMARY KEY (relay_id, row_id, form)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci COMMENT 'a row of a group relay in each way it was written';

CREATE TABLE pasted_decision (
  relay_id     BIGINT       NOT NULL,
  row_id       INT          NOT NULL,
  committee_id BIGINT       NOT NULL,
  form         INT          NOT NULL COMMENT 'the form that was decided on',
  state        VARCHAR(12)  NOT NULL COMMENT 'the state of the row then',
  verdict      VARCHAR(12)  NOT NULL COMMENT 'CORRECTED, DISMISSED or KEPT',
  household_id BIGINT       NULL COMMENT 'where it was corrected, as the following',
  name         VARCHAR(60)  NOT NULL DEFAULT '',
  phone        VARCHAR(20)  NULL,
  quantity     INT          NULL,
  reason       VARCHAR(200) NOT NULL DEFAULT '',
  staff_id     BIGINT       NOT NULL,
  decided_at   DATETIME(6)  NOT NULL,
  PRIMARY KEY (relay_id, row_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci COMMENT 'what a member of the staff made of a row; holds as long as the row stays as it was';
