--liquibase formatted sql

--changeset ita:0182-circulations
--comment: Published measures, sent to those who have to know them.
CREATE TABLE circulation (
  id          BIGINT       NOT NULL AUTO_INCREMENT,
  agency_id   BIGINT       NOT NULL,
  fiscal_year INT          NOT NULL,
  version     INT          NOT NULL,
  message     LONGTEXT     NULL,
  created_by  VARCHAR(100) NOT NULL,
  created_at  DATETIME(6)  NOT NULL,
  ends_at     DATETIME(6)  NOT NULL,
  ended_at    DATETIME(6)  NULL,
  ended       VARCHAR(16)  NULL,
  PRIMARY KEY (id),
  KEY circulation_of_set (agency_id, fiscal_year, id),
  KEY circulation_ends (ends_at),
  CONSTRAINT circulation_of_version FOREIGN KEY (agency_id, fiscal_year, version)
    REFERENCES measure_version (agency_id, fiscal_year, version),
  CONSTRAINT circulation_end CHECK (ended IN ('all-acknowledged', 'stopped', 'time') AND ended_at IS NOT NULL
    OR ended IS NULL AND ended_at IS NULL)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
--rollback DROP TABLE circulation;

--changeset ita:0182-circulation-letters
--comment: One for each recipient: the outbox row of the letter, and that it was read. The address is here only, until the circulation ends.
CREATE TABLE circulation_letter (
  id              BIGINT       NOT NULL AUTO_INCREMENT,
  circulation_id  BIGINT       NOT NULL,
  name            VARCHAR(200) NOT NULL,
  post            VARCHAR(200) NULL,
  address         VARCHAR(254) NULL,
  state           VARCHAR(8)   NOT NULL,
  attempts        INT          NOT NULL,
  due_at          DATETIME(6)  NOT NULL,
  sent_at         DATETIME(6)  NULL,
  failure         VARCHAR(300) NULL,
  acknowledged_at DATETIME(6)  NULL,
  PRIMARY KEY (id),
  KEY circulation_letter_of (circulation_id, id),
  KEY circulation_letter_due (state, due_at, id),
  CONSTRAINT circulation_letter_of_circulation FOREIGN KEY (circulation_id) REFERENCES circulation (id),
  CONSTRAINT circulation_letter_state CHECK (state IN ('waiting', 'sent', 'failed', 'not-sent')),
  CONSTRAINT circulation_letter_has_an_address CHECK (state <> 'waiting' OR address IS NOT NULL)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
--rollback DROP TABLE circulation_letter;

--changeset ita:0182-circulation-tokens
--comment: SHA-256 of what the links in letters hold; every attempt to send has one of its own.
CREATE TABLE circulation_token (
  sha256    CHAR(64)    NOT NULL,
  letter_id BIGINT      NOT NULL,
  made_at   DATETIME(6) NOT NULL,
  PRIMARY KEY (sha256),
  KEY circulation_token_of_letter (letter_id),
  CONSTRAINT circulation_token_letter FOREIGN KEY (letter_id) REFERENCES circulation_letter (id)
) DEFAULT CHARACTER SET ascii COLLATE ascii_bin;
--rollback DROP TABLE circulation_token;
