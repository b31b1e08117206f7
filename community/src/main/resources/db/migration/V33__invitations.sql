CREATE TABLE invitation (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  committee_id BIGINT      NOT NULL,
  household_id BIGINT      NOT NULL,
  resident_id  BIGINT      NOT NULL,
  code         CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'in the link that is sent on',
  request_key  CHAR(50)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  guests       INT         NOT NULL COMMENT 'how many may register with it',
  used         INT         NOT NULL DEFAULT 0,
  valid_from   DATETIME(6) NOT NULL,
  valid_until  DATETIME(6) NOT NULL,
  cancelled_at DATETIME(6) NULL,
  created_at   DATETIME(6) NOT NULL,
  UNIQUE KEY invitation_code (code),
  UNIQUE KEY invitation_request (request_key),
  KEY invitation_resident (resident_id, valid_until),
  KEY invitation_over (valid_until)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci COMMENT 'a household expects somebody';
