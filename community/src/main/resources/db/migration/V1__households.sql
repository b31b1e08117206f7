CREATE TABLE committee (
  id     BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name   VARCHAR(60) NOT NULL,
  street VARCHAR(60) NOT NULL DEFAULT '',
  phone  VARCHAR(20) NOT NULL DEFAULT '' COMMENT 'whom residents may ask',
  UNIQUE KEY committee_name (street, name)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE committee_account (
  committee_id BIGINT      NOT NULL,
  platform     VARCHAR(16) NOT NULL,
  account      VARCHAR(64) NOT NULL COMMENT 'appId or the like; one account may serve many committees',
  PRIMARY KEY (platform, account, committee_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE compound (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  committee_id BIGINT      NOT NULL,
  name         VARCHAR(40) NOT NULL,
  UNIQUE KEY compound_name (committee_id, name)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE household (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  committee_id BIGINT      NOT NULL,
  compound_id  BIGINT      NOT NULL,
  building     VARCHAR(16) NOT NULL,
  unit         VARCHAR(8)  NOT NULL DEFAULT '',
  room         VARCHAR(16) NOT NULL,
  name         VARCHAR(60) NOT NULL COMMENT 'registered name or names, 、 between',
  phone        VARCHAR(20) NULL COMMENT 'mobile',
  standing     VARCHAR(12) NOT NULL COMMENT 'REGISTERED: on the roster; UNVERIFIED: claimed by someone, not on it',
  created_at   DATETIME(6) NOT NULL,
  updated_at   DATETIME(6) NOT NULL,
  UNIQUE KEY household_address (compound_id, building, unit, room),
  KEY household_room (committee_id, building, room)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE resident (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  committee_id BIGINT      NOT NULL,
  platform     VARCHAR(16) NOT NULL,
  account      VARCHAR(64) NOT NULL,
  external_id  VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'openid or the like',
  household_id BIGINT      NULL,
  window_until DATETIME(6) NULL COMMENT 'until when the platform lets us write first',
  window_left  INT         NOT NULL DEFAULT 0 COMMENT 'messages left in that window',
  created_at   DATETIME(6) NOT NULL,
  UNIQUE KEY resident_identity (platform, account, external_id),
  KEY resident_household (household_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE consent (
  resident_id  BIGINT      NOT NULL,
  template_id  VARCHAR(64) NOT NULL,
  committee_id BIGINT      NOT NULL,
  remaining    INT         NOT NULL,
  PRIMARY KEY (resident_id, template_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci COMMENT 'one consent is one message, except long-term templates';

CREATE TABLE conversation (
  resident_id  BIGINT       NOT NULL PRIMARY KEY,
  committee_id BIGINT       NOT NULL,
  topic        VARCHAR(24)  NOT NULL,
  detail       VARCHAR(500) NOT NULL DEFAULT '',
  expires_at   DATETIME(6)  NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci COMMENT 'what a resident was asked last and has not answered yet';
