CREATE TABLE visit_sum (
  committee_id BIGINT      NOT NULL,
  gate_id      BIGINT      NOT NULL,
  hour_of      DATETIME    NOT NULL COMMENT 'its beginning',
  reason       VARCHAR(12) NOT NULL,
  flagged      BOOLEAN     NOT NULL,
  visits       INT         NOT NULL,
  PRIMARY KEY (committee_id, hour_of, gate_id, reason, flagged)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci COMMENT 'what is left of deleted visits';

CREATE TABLE visit_purge (
  id             BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  committee_id   BIGINT      NOT NULL,
  visits         INT         NOT NULL,
  passings       INT         NOT NULL,
  kept_since     DATETIME(6) NOT NULL COMMENT 'registration of the oldest of them',
  kept_to        DATETIME(6) NOT NULL COMMENT 'of the newest of them',
  digest         CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SHA-256 of the digest before and of what was deleted',
  ground         VARCHAR(12) NOT NULL COMMENT 'RETENTION or WITHDRAWN',
  purged_at      DATETIME(6) NOT NULL,
  KEY visit_purge_newest (committee_id, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci COMMENT 'certificate of a deletion; never deleted';
