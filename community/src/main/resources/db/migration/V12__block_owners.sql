CREATE TABLE staff_building (
  staff_id     BIGINT      NOT NULL,
  compound_id  BIGINT      NOT NULL,
  building     VARCHAR(16) NOT NULL,
  committee_id BIGINT      NOT NULL,
  PRIMARY KEY (staff_id, compound_id, building)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci COMMENT 'buildings of a block owner, who sees nothing else';
