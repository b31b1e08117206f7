ALTER TABLE notice
  MODIFY COLUMN batch INT NULL COMMENT 'the batch that is called; null where the notice is about one entry',
  ADD COLUMN wording VARCHAR(300) NULL COMMENT 'of a notice about one entry, as the household reads it';

ALTER TABLE operation_log
  MODIFY COLUMN reason VARCHAR(240) NOT NULL DEFAULT '',
  ADD KEY operation_log_subject (committee_id, subject);
