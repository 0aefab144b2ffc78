--liquibase formatted sql

--changeset ita:0171-endorsement-chains
--comment: Who endorses at an agency, where it is another chain than that of its type.
CREATE TABLE endorsement_chain (
  agency_id  BIGINT       NOT NULL,
  chain      LONGTEXT     NOT NULL,
  version    INT          NOT NULL,
  changed_by VARCHAR(100) NOT NULL,
  changed_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (agency_id),
  CONSTRAINT endorsement_chain_of_agency FOREIGN KEY (agency_id) REFERENCES agency (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
--rollback DROP TABLE endorsement_chain;

--changeset ita:0171-measure-texts
--comment: Texts for measures of an agency's own, which come before those of the catalogue.
CREATE TABLE measure_text (
  agency_id   BIGINT       NOT NULL,
  fiscal_year INT          NOT NULL,
  texts       LONGTEXT     NOT NULL,
  version     INT          NOT NULL,
  changed_by  VARCHAR(100) NOT NULL,
  changed_at  DATETIME(6)  NOT NULL,
  PRIMARY KEY (agency_id, fiscal_year),
  CONSTRAINT measure_text_of_agency FOREIGN KEY (agency_id) REFERENCES agency (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
--rollback DROP TABLE measure_text;
