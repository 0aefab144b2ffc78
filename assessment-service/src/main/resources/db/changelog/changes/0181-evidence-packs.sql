--liquibase formatted sql

--changeset ita:0181-evidence-packs
--comment: What an agency shows for the items of a year; withdrawn only if the public saw it once.
CREATE TABLE evidence_pack (
  agency_id         BIGINT        NOT NULL,
  fiscal_year       INT           NOT NULL,
  edit              INT           NOT NULL,
  items             LONGTEXT      NOT NULL,
  published_at      DATETIME(6)   NULL,
  withdrawn_at      DATETIME(6)   NULL,
  withdrawal_reason VARCHAR(1000) NULL,
  changed_by        VARCHAR(100)  NOT NULL,
  changed_at        DATETIME(6)   NOT NULL,
  PRIMARY KEY (agency_id, fiscal_year),
  KEY evidence_pack_by_year (fiscal_year, agency_id),
  CONSTRAINT evidence_pack_of_agency FOREIGN KEY (agency_id) REFERENCES agency (id),
  CONSTRAINT evidence_pack_withdrawn CHECK ((withdrawn_at IS NULL) = (withdrawal_reason IS NULL)),
  CONSTRAINT evidence_pack_one_state CHECK (published_at IS NULL OR withdrawn_at IS NULL)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
--rollback DROP TABLE evidence_pack;
