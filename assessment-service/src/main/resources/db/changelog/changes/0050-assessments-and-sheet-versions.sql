--liquibase formatted sql

--changeset ita:0050-assessments
--comment: One row per agency and fiscal year: which sheet is the current one, and the few figures that lists sort and summaries count by (none while withdrawn).
CREATE TABLE assessment (
  agency_id         BIGINT        NOT NULL,
  fiscal_year       INT           NOT NULL,
  state             VARCHAR(10)   NOT NULL,
  sheet_version     INT           NOT NULL,
  framework_version VARCHAR(20)   NOT NULL,
  total             DECIMAL(5,2)  NULL,
  total_origin      VARCHAR(10)   NOT NULL,
  level_code        VARCHAR(20)   NULL,
  possible_levels   VARCHAR(100)  NOT NULL,
  withdrawal_reason VARCHAR(1000) NULL,
  changed_at        DATETIME(6)   NOT NULL,
  PRIMARY KEY (agency_id, fiscal_year),
  CONSTRAINT assessment_of_agency FOREIGN KEY (agency_id) REFERENCES agency (id),
  CONSTRAINT assessment_state CHECK (state IN ('current', 'withdrawn')),
  CONSTRAINT assessment_total CHECK (total BETWEEN 0 AND 100),
  CONSTRAINT assessment_withdrawal CHECK ((state = 'withdrawn' AND withdrawal_reason IS NOT NULL AND total IS NULL)
    OR (state = 'current' AND withdrawal_reason IS NULL)),
  -- The country's summary reads nothing but this index, the provinces' only the agency's province besides.
  KEY assessment_by_year_and_level (fiscal_year, state, level_code, total)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
--rollback DROP TABLE assessment;

--changeset ita:0050-sheet-versions
--comment: Every sheet ever given, as it was given. A restore and a withdrawal are versions too, with a copy of the sheet, so that each row speaks for itself.
CREATE TABLE sheet_version (
  agency_id         BIGINT        NOT NULL,
  fiscal_year       INT           NOT NULL,
  version           INT           NOT NULL,
  action            VARCHAR(10)   NOT NULL,
  restored_version  INT           NULL,
  framework_version VARCHAR(20)   NOT NULL,
  sheet             LONGTEXT      NOT NULL,
  reason            VARCHAR(1000) NULL,
  written_by        VARCHAR(100)  NOT NULL,
  written_at        DATETIME(6)   NOT NULL,
  PRIMARY KEY (agency_id, fiscal_year, version),
  CONSTRAINT sheet_version_of_assessment FOREIGN KEY (agency_id, fiscal_year) REFERENCES assessment (agency_id, fiscal_year),
  CONSTRAINT sheet_version_action CHECK (action IN ('put', 'restore', 'withdraw')),
  CONSTRAINT sheet_version_restored CHECK ((action = 'restore') = (restored_version IS NOT NULL)),
  CONSTRAINT sheet_version_reason CHECK (action = 'put' OR reason IS NOT NULL)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
--rollback DROP TABLE sheet_version;
