--liquibase formatted sql

--changeset ita:0170-measure-versions
--comment: Every version of an agency's measures on the result of a year. What was signed is never changed: a change is another row.
CREATE TABLE measure_version (
  agency_id       BIGINT       NOT NULL,
  fiscal_year     INT          NOT NULL,
  version         INT          NOT NULL,
  state           VARCHAR(10)  NOT NULL,
  edit            INT          NOT NULL,
  content         LONGTEXT     NOT NULL,
  chain           LONGTEXT     NULL,
  endorsements    LONGTEXT     NOT NULL,
  printed         LONGTEXT     NULL,
  kept            LONGTEXT     NULL,
  stale           LONGTEXT     NULL,
  document_number VARCHAR(100) NULL,
  document_date   DATE         NULL,
  frozen          LONGTEXT     NULL,
  signed_at       DATETIME(6)  NULL,
  approved_at     DATETIME(6)  NULL,
  published_at    DATETIME(6)  NULL,
  created_at      DATETIME(6)  NOT NULL,
  -- Only one can be the draft or on its way, and only one can be in force: others have null here.
  open_one        BOOLEAN      AS (CASE WHEN state IN ('draft', 'submitted', 'endorsed', 'approved') THEN TRUE END) STORED,
  in_force        BOOLEAN      AS (CASE WHEN state = 'published' THEN TRUE END) STORED,
  PRIMARY KEY (agency_id, fiscal_year, version),
  UNIQUE KEY measure_version_open (agency_id, fiscal_year, open_one),
  UNIQUE KEY measure_version_in_force (agency_id, fiscal_year, in_force),
  KEY measure_version_by_year (fiscal_year, state),
  CONSTRAINT measure_version_of_agency FOREIGN KEY (agency_id) REFERENCES agency (id),
  CONSTRAINT measure_version_state CHECK (state IN ('draft', 'submitted', 'endorsed', 'approved', 'published', 'superseded', 'withdrawn')),
  CONSTRAINT measure_version_signed CHECK (state IN ('draft', 'superseded')
    OR (chain IS NOT NULL AND printed IS NOT NULL AND signed_at IS NOT NULL)),
  CONSTRAINT measure_version_approved CHECK (state NOT IN ('approved', 'published', 'withdrawn')
    OR (frozen IS NOT NULL AND approved_at IS NOT NULL)),
  CONSTRAINT measure_version_published CHECK (state NOT IN ('published', 'withdrawn')
    OR (published_at IS NOT NULL AND document_number IS NOT NULL AND document_date IS NOT NULL)),
  CONSTRAINT measure_version_stale CHECK (stale IS NULL OR state IN ('approved', 'published')),
  CONSTRAINT measure_version_registered CHECK ((document_number IS NULL) = (document_date IS NULL))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
--rollback DROP TABLE measure_version;

--changeset ita:0170-measure-events
--comment: What was done to a version, by whom, when and why; what was signed and voided besides.
CREATE TABLE measure_event (
  id          BIGINT        NOT NULL AUTO_INCREMENT,
  agency_id   BIGINT        NOT NULL,
  fiscal_year INT           NOT NULL,
  version     INT           NOT NULL,
  event       VARCHAR(30)   NOT NULL,
  done_by     VARCHAR(100)  NULL,
  done_at     DATETIME(6)   NOT NULL,
  reason      VARCHAR(1000) NULL,
  detail      LONGTEXT      NULL,
  PRIMARY KEY (id),
  KEY measure_event_of_version (agency_id, fiscal_year, version, id),
  CONSTRAINT measure_event_version FOREIGN KEY (agency_id, fiscal_year, version)
    REFERENCES measure_version (agency_id, fiscal_year, version),
  CONSTRAINT measure_event_reason CHECK (event NOT IN ('return', 'withdraw', 'keep', 'new-version') OR reason IS NOT NULL)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
--rollback DROP TABLE measure_event;
