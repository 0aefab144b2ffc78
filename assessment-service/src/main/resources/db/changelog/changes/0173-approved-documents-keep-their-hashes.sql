--liquibase formatted sql

--changeset ita:0173-approved-documents
--comment: The files of each published version of measures, as the worker first reported them: never overwritten.
CREATE TABLE approved_document (
  agency_id   BIGINT       NOT NULL,
  fiscal_year INT          NOT NULL,
  version     INT          NOT NULL,
  name        VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind        VARCHAR(60)  NOT NULL,
  media_type  VARCHAR(100) NOT NULL,
  path        VARCHAR(300) NOT NULL,
  sha256      CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  size        BIGINT       NOT NULL,
  heard_at    DATETIME(6)  NOT NULL,
  PRIMARY KEY (agency_id, fiscal_year, version, name),
  KEY approved_document_hash (sha256),
  CONSTRAINT approved_document_version FOREIGN KEY (agency_id, fiscal_year, version)
    REFERENCES measure_version (agency_id, fiscal_year, version)
);
--rollback DROP TABLE approved_document;
