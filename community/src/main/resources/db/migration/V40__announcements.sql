-- what staff write to an audience of their choice; its outbox row and its deliveries are a notice like any other
CREATE TABLE announcement (
  id            BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  committee_id  BIGINT        NOT NULL,
  kind          VARCHAR(12)   NOT NULL COMMENT 'NOTICE, WARNING or TIP',
  title         VARCHAR(40)   NOT NULL,
  wording       VARCHAR(1000) NOT NULL COMMENT 'with placeholders as {姓名}',
  urgent        BOOLEAN       NOT NULL DEFAULT FALSE COMMENT 'goes out in quiet hours as well',
  state         VARCHAR(12)   NOT NULL,
  audience      VARCHAR(12)   NOT NULL,
  relay_id      BIGINT        NULL COMMENT 'of a drawn batch',
  batch         INT           NULL COMMENT 'of a drawn batch',
  compound_id   BIGINT        NULL,
  buildings     VARCHAR(400)  NOT NULL DEFAULT '' COMMENT 'of that compound, commas between',
  tag           VARCHAR(20)   NULL,
  household_id  BIGINT        NULL,
  earlier_id    BIGINT        NULL COMMENT 'announcement whose unreached households are meant',
  group_kinds   VARCHAR(80)   NOT NULL DEFAULT '' COMMENT 'groups that get it as well, commas between',
  channels      VARCHAR(120)  NOT NULL DEFAULT '' COMMENT 'that may be used, commas between',
  households    INT           NOT NULL DEFAULT 0 COMMENT 'as counted when it was handed in, then as planned',
  notice_id     BIGINT        NULL COMMENT 'its cause in the outbox, from planning on',
  planned_to    BIGINT        NOT NULL DEFAULT 0 COMMENT 'household up to which the plan is made',
  tip_id        BIGINT        NULL,
  created_by    BIGINT        NULL COMMENT 'null where the calendar did',
  created_at    DATETIME(6)   NOT NULL,
  changed_by    BIGINT        NULL,
  approved_by   BIGINT        NULL COMMENT 'a second person',
  approved_at   DATETIME(6)   NULL,
  started_at    DATETIME(6)   NULL,
  ended_at      DATETIME(6)   NULL,
  request_key   VARCHAR(80)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  KEY announcement_committee (committee_id, id),
  KEY announcement_state (state),
  UNIQUE KEY announcement_request (committee_id, request_key)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

ALTER TABLE notice
  ADD COLUMN announcement_id BIGINT NULL COMMENT 'what staff wrote, null for what a relay causes',
  ADD KEY notice_announcement (announcement_id);

ALTER TABLE delivery
  ADD COLUMN wording    VARCHAR(1500) NULL COMMENT 'with this household''s own values; null where the notice says the same to all',
  ADD COLUMN via_group  BIGINT        NULL COMMENT 'of channel GROUP: the group in which the household hears it',
  ADD COLUMN segments   SMALLINT      NOT NULL DEFAULT 0 COMMENT 'that a text message is paid as',
  ADD COLUMN test_phone VARCHAR(20)   NULL COMMENT 'of a trial to oneself, until it has gone out',
  ADD KEY delivery_household (household_id, status);

CREATE TABLE household_tag (
  committee_id BIGINT      NOT NULL,
  tag          VARCHAR(20) NOT NULL,
  household_id BIGINT      NOT NULL,
  tagged_by    BIGINT      NULL,
  tagged_at    DATETIME(6) NOT NULL,
  PRIMARY KEY (committee_id, tag, household_id),
  KEY household_tag_household (household_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE opt_out (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  committee_id BIGINT      NOT NULL,
  household_id BIGINT      NULL COMMENT 'that wants no notices; null where the person belongs to none',
  resident_id  BIGINT      NULL COMMENT 'who said so; null where it came by text message',
  opted_out_at DATETIME(6) NOT NULL,
  UNIQUE KEY opt_out_household (household_id),
  UNIQUE KEY opt_out_resident (resident_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci COMMENT 'stops everything but calls to buy';

ALTER TABLE group_chat
  ADD COLUMN kind VARCHAR(12) NOT NULL DEFAULT 'BUILDING' COMMENT 'BUILDING, LEADERS, PARTY or OTHER';
UPDATE group_chat SET kind = 'OTHER' WHERE compound_id IS NULL;
