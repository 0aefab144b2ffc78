--liquibase formatted sql

--changeset ita:0100-framework-versions
--comment: Every framework ever used, as it was written: those of the program's files and those that administrators uploaded. Rows never change. In use is the last upload of a year, or its last file.
CREATE TABLE framework_version (
  fiscal_year INT          NOT NULL,
  version     VARCHAR(20)  NOT NULL,
  position    INT          NOT NULL,
  origin      VARCHAR(10)  NOT NULL,
  definition  LONGTEXT     NOT NULL,
  recorded_by VARCHAR(100) NULL,
  recorded_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (fiscal_year, version),
  UNIQUE KEY framework_version_position (fiscal_year, position),
  CONSTRAINT framework_version_origin CHECK (origin IN ('file', 'upload')),
  CONSTRAINT framework_version_by CHECK ((origin = 'upload') = (recorded_by IS NOT NULL))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
--rollback DROP TABLE framework_version;
