CREATE TABLE gate (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  committee_id BIGINT      NOT NULL,
  compound_id  BIGINT      NOT NULL,
  name         VARCHAR(40) NOT NULL,
  closed_at    DATETIME(6) NULL COMMENT 'since when nobody registers here',
  created_at   DATETIME(6) NOT NULL,
  UNIQUE KEY gate_name (compound_id, name),
  KEY gate_committee (committee_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci COMMENT 'where people come into a compound';

CREATE TABLE gate_poster (
  gate_id      BIGINT      NOT NULL,
  edition      INT         NOT NULL COMMENT 'from 1',
  committee_id BIGINT      NOT NULL,
  code         CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'in the address that the poster shows',
  issued_at    DATETIME(6) NOT NULL,
  issued_by    BIGINT      NULL COMMENT 'staff member; null for the sample',
  revoked_at   DATETIME(6) NULL COMMENT 'since when whoever scans it is sent to the guard',
  revoked_by   BIGINT      NULL,
  PRIMARY KEY (gate_id, edition),
  UNIQUE KEY gate_poster_code (code)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci COMMENT 'a printed code of a gate: signed, and taken back when it was glued over';
