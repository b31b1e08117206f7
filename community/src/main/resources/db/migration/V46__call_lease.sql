CREATE TABLE call_lease (
  delivery_id  BIGINT      NOT NULL PRIMARY KEY,
  committee_id BIGINT      NOT NULL,
  staff_id     BIGINT      NOT NULL COMMENT 'before whom the household is',
  until        DATETIME(6) NOT NULL,
  KEY call_lease_staff (staff_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci COMMENT 'two workers do not call the same household at once';
