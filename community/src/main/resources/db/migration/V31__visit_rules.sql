CREATE TABLE visit_rule (
  committee_id    BIGINT      NOT NULL PRIMARY KEY,
  valid_minutes   INT         NOT NULL COMMENT 'how long a pass is good, from the declared arrival on',
  keep_days       INT         NOT NULL COMMENT 'how long visits are kept',
  asks_document   BOOLEAN     NOT NULL COMMENT 'whether the number of a document is asked for',
  asks_origin     BOOLEAN     NOT NULL,
  purpose         VARCHAR(200) NOT NULL COMMENT 'why it is asked, as visitors read it',
  contact         VARCHAR(60) NOT NULL COMMENT 'whom to ask, as visitors read it; empty for the committee''s own number'
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE visit_consent (
  committee_id BIGINT        NOT NULL,
  version      INT           NOT NULL COMMENT 'from 1',
  words        VARCHAR(1000) NOT NULL COMMENT 'what visitors read before they agreed',
  since        DATETIME(6)   NOT NULL,
  PRIMARY KEY (committee_id, version)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci COMMENT 'never changed and never deleted';

CREATE TABLE visit_question (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  committee_id BIGINT       NOT NULL,
  place        INT          NOT NULL COMMENT 'order on the page',
  words        VARCHAR(120) NOT NULL COMMENT 'to be answered by yes or no',
  flagged_yes  BOOLEAN      NOT NULL COMMENT 'which answer the guard is shown',
  retired_at   DATETIME(6)  NULL,
  KEY visit_question_asked (committee_id, retired_at, place)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE visit_area (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  committee_id BIGINT      NOT NULL,
  words        VARCHAR(40) NOT NULL COMMENT 'whoever comes from a place with these words is flagged',
  since        DATETIME(6) NOT NULL,
  UNIQUE KEY visit_area_words (committee_id, words)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE isolating_household (
  household_id BIGINT      NOT NULL PRIMARY KEY,
  committee_id BIGINT      NOT NULL,
  until        DATETIME(6) NOT NULL,
  noted_by     BIGINT      NOT NULL COMMENT 'staff member',
  noted_at     DATETIME(6) NOT NULL,
  KEY isolating_household_now (committee_id, until)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci COMMENT 'whose visitors the guard is warned of';
