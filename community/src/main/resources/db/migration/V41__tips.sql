CREATE TABLE tip (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  committee_id BIGINT       NOT NULL,
  title        VARCHAR(20)  NOT NULL,
  text         VARCHAR(300) NOT NULL,
  picture      VARCHAR(200) NOT NULL DEFAULT '' COMMENT 'https address, empty for none',
  video        VARCHAR(200) NOT NULL DEFAULT '' COMMENT 'https address, empty for none',
  months       VARCHAR(40)  NOT NULL COMMENT 'in which it is told, 1 to 12 with commas between',
  urgent       BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'goes before all others until it was told once',
  active       BOOLEAN      NOT NULL DEFAULT TRUE,
  changed_by   BIGINT       NULL COMMENT 'null for what came with the software',
  changed_at   DATETIME(6)  NOT NULL,
  UNIQUE KEY tip_title (committee_id, title)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE tip_schedule (
  id             BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  committee_id   BIGINT      NOT NULL,
  at_time        CHAR(5)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'of the wall clock in Shanghai, 09:00',
  weekdays       VARCHAR(14) NOT NULL COMMENT '1 Monday to 7, with commas between',
  group_kinds    VARCHAR(80) NOT NULL,
  no_repeat_days INT         NOT NULL,
  active         BOOLEAN     NOT NULL DEFAULT TRUE,
  last_day       CHAR(10)    CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'on which it was looked at, told or not',
  changed_by     BIGINT      NOT NULL,
  changed_at     DATETIME(6) NOT NULL,
  KEY tip_schedule_committee (committee_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE tip_quiet_day (
  committee_id BIGINT      NOT NULL,
  day          CHAR(10)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason       VARCHAR(40) NOT NULL DEFAULT '',
  PRIMARY KEY (committee_id, day)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci COMMENT 'on which no tip is told but urgent ones';

ALTER TABLE announcement ADD KEY announcement_tip (committee_id, tip_id, created_at);
