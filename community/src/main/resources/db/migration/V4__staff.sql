CREATE TABLE staff (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  committee_id  BIGINT       NOT NULL,
  username      VARCHAR(40)  NOT NULL,
  password_hash VARCHAR(120) NOT NULL,
  role          VARCHAR(12)  NOT NULL,
  display_name  VARCHAR(40)  NOT NULL,
  failures      INT          NOT NULL DEFAULT 0,
  locked_until  DATETIME(6)  NULL,
  created_at    DATETIME(6)  NOT NULL,
  UNIQUE KEY staff_username (username)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE access_token (
  token_hash   CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY COMMENT 'sha-256; the token itself is never kept',
  committee_id BIGINT      NOT NULL,
  holder       VARCHAR(12) NOT NULL,
  holder_id    BIGINT      NOT NULL,
  expires_at   DATETIME(6) NOT NULL,
  KEY access_token_holder (holder, holder_id),
  KEY access_token_expiry (expires_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE operation_log (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  committee_id BIGINT       NOT NULL,
  staff_id     BIGINT       NOT NULL,
  operation    VARCHAR(40)  NOT NULL,
  subject      VARCHAR(80)  NOT NULL,
  reason       VARCHAR(200) NOT NULL DEFAULT '',
  logged_at    DATETIME(6)  NOT NULL,
  KEY operation_log_time (committee_id, logged_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
