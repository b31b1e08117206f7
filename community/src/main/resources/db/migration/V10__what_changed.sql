-- set by the database's own clock, whoever writes: servers that keep a roster in memory read what is newer
ALTER TABLE household
  ADD COLUMN changed_at TIMESTAMP(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  ADD KEY household_changed (committee_id, changed_at);

ALTER TABLE committee
  ADD COLUMN scratch BOOLEAN NOT NULL DEFAULT FALSE
    COMMENT 'made by a server that warms itself up, and gone when it is warm; shown nowhere';
