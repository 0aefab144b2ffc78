--liquibase formatted sql

--changeset ita:0175-previews
--comment: Documents that somebody wants to see before they are signed; deleted after an hour.
CREATE TABLE preview (
  draft_id        CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  agency_id       BIGINT        NOT NULL,
  fiscal_year     INT           NOT NULL,
  version         INT           NOT NULL,
  requested_at    DATETIME(6)   NOT NULL,
  files           INT           NULL,
  failure_code    VARCHAR(60)   NULL,
  failure_message VARCHAR(2000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  PRIMARY KEY (draft_id),
  KEY preview_of_set (agency_id, fiscal_year, requested_at),
  KEY preview_age (requested_at),
  CONSTRAINT preview_of_version FOREIGN KEY (agency_id, fiscal_year, version)
    REFERENCES measure_version (agency_id, fiscal_year, version)
);
--rollback DROP TABLE preview;

--changeset ita:0175-preview-files
CREATE TABLE preview_file (
  draft_id   CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name       VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  media_type VARCHAR(100) NOT NULL,
  sha256     CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  size       BIGINT       NOT NULL,
  bytes      LONGBLOB     NOT NULL,
  PRIMARY KEY (draft_id, name),
  CONSTRAINT preview_file_of FOREIGN KEY (draft_id) REFERENCES preview (draft_id) ON DELETE CASCADE
);
--rollback DROP TABLE preview_file;
