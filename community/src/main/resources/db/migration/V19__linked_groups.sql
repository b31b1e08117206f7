-- a group is known by the robot that writes into it, by the chat in which a robot was spoken to, or by both
ALTER TABLE group_chat
  MODIFY COLUMN robot VARCHAR(40) NULL COMMENT 'name of a robot in the settings that writes into the group; its secret address is never kept here',
  ADD COLUMN platform     VARCHAR(16)  NULL COMMENT 'where the robot is that listens; null where none does',
  ADD COLUMN account      VARCHAR(64)  NULL COMMENT 'of that robot',
  ADD COLUMN chat_id      VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'the platform''s name for the group',
  ADD COLUMN compound_id  BIGINT       NULL COMMENT 'whom the group is for; null for the whole committee',
  ADD COLUMN buildings    VARCHAR(400) NOT NULL DEFAULT '' COMMENT 'of that compound, commas between; empty for all of it',
  ADD COLUMN linked_at    DATETIME(6)  NULL,
  ADD COLUMN ended_at     DATETIME(6)  NULL COMMENT 'nothing is posted any more; robot and chat are free again',
  ADD COLUMN last_post_at DATETIME(6)  NULL COMMENT 'newest word about the progress of relays',
  ADD COLUMN trouble      VARCHAR(40)  NULL COMMENT 'code of the platform''s final refusal: nothing is posted until a test message goes through',
  ADD COLUMN trouble_at   DATETIME(6)  NULL,
  ADD UNIQUE KEY group_chat_place (platform, account, chat_id);

ALTER TABLE notice
  MODIFY COLUMN wording VARCHAR(1500) NULL COMMENT 'of a notice about one entry or to a group, as it is read';

CREATE TABLE group_code (
  id            BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  committee_id  BIGINT      NOT NULL,
  code_hash     CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'sha-256; the code itself is shown once and not kept',
  name          VARCHAR(40) NOT NULL COMMENT 'what the group will be called',
  compound_id   BIGINT      NULL,
  buildings     VARCHAR(400) NOT NULL DEFAULT '',
  staff_id      BIGINT      NOT NULL,
  created_at    DATETIME(6) NOT NULL,
  expires_at    DATETIME(6) NOT NULL,
  used_at       DATETIME(6) NULL,
  group_chat_id BIGINT      NULL COMMENT 'the group it has linked',
  UNIQUE KEY group_code_hash (code_hash),
  KEY group_code_committee (committee_id, expires_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
