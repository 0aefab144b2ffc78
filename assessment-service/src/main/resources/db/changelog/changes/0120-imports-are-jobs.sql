--liquibase formatted sql

--changeset ita:0120-import-jobs
--comment: Every import of scores, tried or done. Only who runs it changes its row: the end of a job and the rows that it wrote are one transaction.
CREATE TABLE import_job (
  id            CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state         VARCHAR(12)   NOT NULL,
  dry_run       BOOLEAN       NOT NULL,
  row_by_row    BOOLEAN       NOT NULL,
  whole_sheets  BOOLEAN       NOT NULL,
  shape         VARCHAR(10)   NULL,
  file_size     BIGINT        NOT NULL,
  file_digest   CHAR(32)      NOT NULL,
  data_digest   CHAR(32)      NULL,
  note          VARCHAR(1000) NULL,
  created_by    VARCHAR(100)  NOT NULL,
  created_at    DATETIME(6)   NOT NULL,
  started_at    DATETIME(6)   NULL,
  ended_at      DATETIME(6)   NULL,
  written       INT           NOT NULL DEFAULT 0,
  problem       VARCHAR(60)   NULL,
  problem_cell  VARCHAR(20)   NULL,
  problem_th    VARCHAR(1000) NULL,
  problem_en    VARCHAR(1000) NULL,
  PRIMARY KEY (id),
  KEY import_job_by_age (created_at, id),
  KEY import_job_by_state (state),
  CONSTRAINT import_job_state CHECK (state IN ('queued', 'running', 'done', 'refused', 'cancelled', 'interrupted', 'failed'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
--rollback DROP TABLE import_job;

--changeset ita:0120-import-progress
--comment: How far a job is, who runs it until when, and whether somebody wants it to stop. Beside the job, so that counting never waits for the transaction that writes.
CREATE TABLE import_progress (
  job_id              CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  holder              VARCHAR(100) NOT NULL,
  lease_until         DATETIME(6)  NOT NULL,
  cancel_requested    BOOLEAN      NOT NULL DEFAULT FALSE,
  rows_read           INT          NOT NULL DEFAULT 0,
  rows_accepted       INT          NOT NULL DEFAULT 0,
  rows_unchanged      INT          NOT NULL DEFAULT 0,
  rows_refused        INT          NOT NULL DEFAULT 0,
  sheets_changed      INT          NOT NULL DEFAULT 0,
  sheets_unchanged    INT          NOT NULL DEFAULT 0,
  sheets_refused      INT          NOT NULL DEFAULT 0,
  sheets_written      INT          NOT NULL DEFAULT 0,
  PRIMARY KEY (job_id),
  CONSTRAINT import_progress_of_job FOREIGN KEY (job_id) REFERENCES import_job (id) ON DELETE CASCADE
);
--rollback DROP TABLE import_progress;

--changeset ita:0120-import-report
--comment: What became of each row, a thousand lines of JSON to a packed block.
CREATE TABLE import_report (
  job_id     CHAR(36)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  first_line INT        NOT NULL,
  line_count INT        NOT NULL,
  accepted   INT        NOT NULL,
  unchanged  INT        NOT NULL,
  refused    INT        NOT NULL,
  content    MEDIUMBLOB NOT NULL,
  PRIMARY KEY (job_id, first_line),
  CONSTRAINT import_report_of_job FOREIGN KEY (job_id) REFERENCES import_job (id) ON DELETE CASCADE
);
--rollback DROP TABLE import_report;
