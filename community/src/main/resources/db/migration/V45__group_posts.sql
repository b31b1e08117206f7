CREATE TABLE post_part (
  delivery_id  BIGINT        NOT NULL,
  part         INT           NOT NULL COMMENT 'from 1',
  committee_id BIGINT        NOT NULL,
  wording      VARCHAR(2000) NOT NULL COMMENT 'masked, as it is pasted',
  posted_at    DATETIME(6)   NULL,
  posted_by    BIGINT        NULL COMMENT 'who says so',
  PRIMARY KEY (delivery_id, part)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci COMMENT 'what a person brings into a group';
