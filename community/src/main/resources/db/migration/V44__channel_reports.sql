ALTER TABLE delivery
  ADD COLUMN message_id VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'by which the platform speaks of it in reports',
  ADD KEY delivery_message (message_id);

CREATE TABLE channel_trouble (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  committee_id BIGINT      NOT NULL,
  channel      VARCHAR(16) NOT NULL,
  account      VARCHAR(64) NOT NULL,
  template     VARCHAR(64) NOT NULL DEFAULT '' COMMENT 'with which nothing is sent; empty where the account is in trouble',
  error        VARCHAR(40) NOT NULL COMMENT 'code of the platform',
  since        DATETIME(6) NOT NULL,
  until        DATETIME(6) NULL COMMENT 'null until staff say that it is mended',
  UNIQUE KEY channel_trouble_place (committee_id, channel, account, template)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci COMMENT 'what staff have to mend or to know of a channel';
