CREATE TABLE group_chat (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  committee_id BIGINT      NOT NULL,
  name         VARCHAR(40) NOT NULL,
  robot        VARCHAR(40) NOT NULL COMMENT 'name of the robot in the settings; its secret address is never kept here',
  UNIQUE KEY group_chat_robot (committee_id, robot)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE notice (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  committee_id BIGINT      NOT NULL,
  kind         VARCHAR(16) NOT NULL,
  relay_id     BIGINT      NOT NULL,
  batch        INT         NOT NULL,
  created_at   DATETIME(6) NOT NULL,
  UNIQUE KEY notice_cause (relay_id, batch, kind)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE delivery (
  id             BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  committee_id   BIGINT      NOT NULL,
  notice_id      BIGINT      NOT NULL,
  household_id   BIGINT      NULL COMMENT 'null for a group',
  group_chat_id  BIGINT      NULL COMMENT 'null for a household',
  number         INT         NULL,
  code           CHAR(12)    NULL,
  channel        VARCHAR(16) NULL COMMENT 'the one used or being tried',
  status         VARCHAR(12) NOT NULL,
  refused_by     VARCHAR(80) NOT NULL DEFAULT '' COMMENT 'channels that said a final no, comma between',
  attempts       INT         NOT NULL DEFAULT 0 COMMENT 'on the present channel',
  parts_sent     INT         NOT NULL DEFAULT 0,
  due_at         DATETIME(6) NOT NULL,
  claim          CHAR(36)    NULL COMMENT 'of the sender at work on it',
  claimed_until  DATETIME(6) NULL,
  possibly_twice BOOLEAN     NOT NULL DEFAULT FALSE,
  last_error     VARCHAR(40) NULL,
  done_at        DATETIME(6) NULL,
  KEY delivery_due (status, due_at),
  KEY delivery_claim (claim),
  KEY delivery_notice (notice_id, status),
  KEY delivery_calls (committee_id, channel, status, due_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE call_attempt (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  committee_id BIGINT       NOT NULL,
  delivery_id  BIGINT       NOT NULL,
  staff_id     BIGINT       NOT NULL,
  outcome      VARCHAR(16)  NOT NULL,
  note         VARCHAR(200) NOT NULL DEFAULT '',
  called_at    DATETIME(6)  NOT NULL,
  KEY call_attempt_delivery (delivery_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- owned by db-scheduler
CREATE TABLE scheduled_tasks (
  task_name            VARCHAR(100) NOT NULL,
  task_instance        VARCHAR(100) NOT NULL,
  task_data            BLOB,
  execution_time       TIMESTAMP(6) NOT NULL,
  picked               BOOLEAN      NOT NULL,
  picked_by            VARCHAR(50),
  last_success         TIMESTAMP(6) NULL,
  last_failure         TIMESTAMP(6) NULL,
  consecutive_failures INT,
  last_heartbeat       TIMESTAMP(6) NULL,
  version              BIGINT       NOT NULL,
  priority             SMALLINT,
  PRIMARY KEY (task_name, task_instance),
  KEY execution_time_idx (execution_time),
  KEY last_heartbeat_idx (last_heartbeat),
  KEY priority_execution_time_idx (priority DESC, execution_time ASC)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
