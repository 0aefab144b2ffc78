--liquibase formatted sql

--changeset ita:0161-seals
--comment: A chain over what is committed. Each seal lists the entries that it covers, so that one that was committed late is in a later seal and none is passed over. See deploy/adr/0040.
CREATE TABLE audit_seal (
  number     BIGINT      NOT NULL,
  sealed_at  DATETIME(6) NOT NULL,
  previous   CHAR(64)    NOT NULL,
  entries    INT         NOT NULL,
  digest     CHAR(64)    NOT NULL,
  head       CHAR(64)    NOT NULL,
  sent_at    DATETIME(6) NULL,
  PRIMARY KEY (number),
  KEY audit_seal_sent (sent_at, number)
) DEFAULT CHARACTER SET ascii COLLATE ascii_bin;
CREATE TABLE audit_sealed (
  entry_id BIGINT   NOT NULL,
  seal     BIGINT   NOT NULL,
  digest   CHAR(64) NOT NULL,
  PRIMARY KEY (entry_id),
  KEY audit_sealed_seal (seal, entry_id),
  CONSTRAINT audit_sealed_by FOREIGN KEY (seal) REFERENCES audit_seal (number)
) DEFAULT CHARACTER SET ascii COLLATE ascii_bin;

--changeset ita:0161-agency-of-an-entry
--comment: Whom an entry concerns, from what it was done to: a subject's key, or the path of a refused write. Generated, so that it cannot say otherwise.
ALTER TABLE audit ADD COLUMN agency VARCHAR(40) GENERATED ALWAYS AS (
  CASE
    WHEN target LIKE '/api/v1/agencies/%' THEN LEFT(SUBSTRING_INDEX(SUBSTRING_INDEX(target, '/', 5), '/', -1), 40)
    WHEN target LIKE 'agency/%' OR target LIKE 'assessment/%' OR target LIKE 'measures/%' OR target LIKE 'progress/%'
      OR target LIKE 'evidence/%' THEN LEFT(SUBSTRING_INDEX(SUBSTRING_INDEX(target, '/', 2), '/', -1), 40)
  END) STORED;
CREATE INDEX audit_agency ON audit (agency, id);
CREATE INDEX audit_account ON audit (account, id);
