-- who is to come late is not on the list of those who did not come that somebody has before them
ALTER TABLE voucher ADD COLUMN reinstated_at DATETIME(6) NULL COMMENT 'when its end was last undone';
