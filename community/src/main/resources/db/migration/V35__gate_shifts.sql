CREATE TABLE gate_shift (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  committee_id BIGINT       NOT NULL,
  gate_id      BIGINT       NOT NULL,
  begun_by     BIGINT       NOT NULL COMMENT 'staff member',
  begun_at     DATETIME(6)  NOT NULL,
  ended_by     BIGINT       NULL COMMENT 'staff member who took over or closed',
  ended_at     DATETIME(6)  NULL COMMENT 'null while it goes on',
  let_in       INT          NOT NULL DEFAULT 0 COMMENT 'counted at its end',
  sent_back    INT          NOT NULL DEFAULT 0,
  called       INT          NOT NULL DEFAULT 0,
  left_again   INT          NOT NULL DEFAULT 0,
  inside       INT          NOT NULL DEFAULT 0 COMMENT 'visitors of this gate not yet gone, at its end',
  undecided    INT          NOT NULL DEFAULT 0 COMMENT 'registered and still without a decision, at its end',
  note         VARCHAR(200) NOT NULL DEFAULT '' COMMENT 'what the next guard should know',
  running      TINYINT      NULL COMMENT '1 while it goes on: a gate has one at a time',
  UNIQUE KEY gate_shift_running (gate_id, running),
  KEY gate_shift_newest (gate_id, begun_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci COMMENT 'from one hand-over at a gate to the next';

-- what did not fit is looked at by somebody
ALTER TABLE passing
  ADD COLUMN settled_at DATETIME(6) NULL COMMENT 'when somebody has looked at a conflict',
  ADD COLUMN settled_by BIGINT      NULL COMMENT 'staff member',
  ADD KEY passing_conflict (committee_id, conflict, settled_at);
