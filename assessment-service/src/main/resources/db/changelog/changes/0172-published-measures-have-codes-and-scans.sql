--liquibase formatted sql

--changeset ita:0172-stored-files
--comment: Files that people attached, once each, by the SHA-256 of their bytes. Announced once in each epoch.
CREATE TABLE stored_file (
  sha256          CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  media_type      VARCHAR(100) NOT NULL,
  size            BIGINT       NOT NULL,
  bytes           LONGBLOB     NOT NULL,
  announced_epoch INT          NOT NULL DEFAULT 0,
  kept_at         DATETIME(6)  NOT NULL,
  PRIMARY KEY (sha256),
  CONSTRAINT stored_file_size CHECK (size = LENGTH(bytes))
);
--rollback DROP TABLE stored_file;

--changeset ita:0172-published-measures
--comment: The code that a document can be checked by, when its status changed last and why, and the scan of what was signed on paper.
ALTER TABLE measure_version
  ADD COLUMN verification_code CHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN status_at         DATETIME(6)   NULL,
  ADD COLUMN superseded_by     INT           NULL,
  ADD COLUMN withdrawal_reason VARCHAR(1000) NULL,
  ADD COLUMN scan_sha256       CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN scan_size         BIGINT        NULL,
  ADD UNIQUE KEY measure_version_code (verification_code),
  ADD CONSTRAINT measure_version_scan FOREIGN KEY (scan_sha256) REFERENCES stored_file (sha256),
  ADD CONSTRAINT measure_version_scan_size CHECK ((scan_sha256 IS NULL) = (scan_size IS NULL));
--rollback ALTER TABLE measure_version DROP FOREIGN KEY measure_version_scan, DROP CONSTRAINT measure_version_scan_size, DROP KEY measure_version_code, DROP COLUMN verification_code, DROP COLUMN status_at, DROP COLUMN superseded_by, DROP COLUMN withdrawal_reason, DROP COLUMN scan_sha256, DROP COLUMN scan_size;

--changeset ita:0172-status-of-what-was-published-before
--comment: What was published before says since when, too; the reason of a withdrawal is in its event.
UPDATE measure_version SET
  status_at = published_at,
  withdrawal_reason = (
    SELECT MAX(event.reason) FROM measure_event event
    WHERE event.agency_id = measure_version.agency_id AND event.fiscal_year = measure_version.fiscal_year
      AND event.version = measure_version.version AND event.event = 'withdraw')
WHERE published_at IS NOT NULL;
--rollback SELECT 1;
