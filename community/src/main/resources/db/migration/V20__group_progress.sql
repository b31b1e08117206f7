CREATE TABLE group_progress (
  group_chat_id BIGINT      NOT NULL,
  relay_id      BIGINT      NOT NULL,
  moment        VARCHAR(12) NOT NULL,
  committee_id  BIGINT      NOT NULL,
  seq           BIGINT      NOT NULL DEFAULT 0 COMMENT 'of CHANGED: the ledger''s record up to which edits were told',
  noted_at      DATETIME(6) NOT NULL,
  PRIMARY KEY (group_chat_id, relay_id, moment)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci COMMENT 'what a group has been told of a relay, or was over before it was linked';

-- the groups that exist have heard of these relays by other ways
INSERT INTO group_progress (group_chat_id, relay_id, moment, committee_id, seq, noted_at)
SELECT g.id, r.id, m.moment, r.committee_id, r.last_seq, NOW(6)
FROM group_chat g
JOIN relay r ON r.committee_id = g.committee_id AND r.state <> 'DRAFT'
JOIN (SELECT 'OPENED' AS moment UNION ALL SELECT 'EIGHTY' UNION ALL SELECT 'CLOSED' UNION ALL SELECT 'CHANGED') m;
