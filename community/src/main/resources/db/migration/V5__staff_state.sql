ALTER TABLE staff
  ADD COLUMN disabled_at DATETIME(6) NULL COMMENT 'since when the person may not come in; null if they may',
  ADD COLUMN request_key VARCHAR(80) NULL COMMENT 'the same however often adding the account is tried',
  ADD KEY staff_committee (committee_id, role),
  ADD UNIQUE KEY staff_request (committee_id, request_key);
