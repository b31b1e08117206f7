CREATE TABLE listed_person (
  id              BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  committee_id    BIGINT      NOT NULL,
  register        VARCHAR(12) NOT NULL COMMENT 'RENTAL, FIRM, RETURNEE or TIP_OFF',
  sealed          VARBINARY(1000) NOT NULL COMMENT 'name, telephone, document and words: sealed',
  seal_number     BIGINT      NOT NULL COMMENT 'random: what the sealed words are bound to',
  document_lookup CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  phone_lookup    CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  household_id    BIGINT      NULL COMMENT 'where they live; null where the roster has no such door',
  door            VARCHAR(60) NOT NULL COMMENT 'as it is shown',
  came_from       VARCHAR(60) NOT NULL DEFAULT '' COMMENT 'of returnees',
  visit_id        BIGINT      NULL COMMENT 'by which it was found out; gone with the visit',
  listed_at       DATETIME(6) NOT NULL,
  listed_by       BIGINT      NOT NULL COMMENT 'staff member',
  ended_at        DATETIME(6) NULL COMMENT 'since when nothing is to be done about it',
  kept_until      DATETIME(6) NULL COMMENT 'when it is deleted; set at its end',
  KEY listed_person_open (committee_id, ended_at, register),
  KEY listed_person_document (committee_id, document_lookup),
  KEY listed_person_phone (committee_id, phone_lookup),
  KEY listed_person_visit (visit_id),
  KEY listed_person_household (household_id),
  KEY listed_person_kept (kept_until)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci COMMENT 'rentals, firms, returnees and tip-offs that are followed up';

CREATE TABLE follow_up (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  committee_id BIGINT       NOT NULL,
  person_id    BIGINT       NOT NULL,
  task         VARCHAR(16)  NOT NULL,
  due_on       DATE         NOT NULL,
  outcome      VARCHAR(16)  NULL COMMENT 'null while it is open',
  sealed       VARBINARY(1000) NOT NULL COMMENT 'what was seen or said: sealed; empty for nothing',
  seal_number  BIGINT       NOT NULL COMMENT 'random: what the sealed words are bound to',
  done_at      DATETIME(6)  NULL,
  done_by      BIGINT       NULL COMMENT 'staff member',
  KEY follow_up_person (person_id, id),
  KEY follow_up_due (committee_id, outcome, due_on)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci COMMENT 'something to be done about a listed person';
