--liquibase formatted sql

--changeset ita:0110-agencies-have-names-and-types-from-a-day-on
--comment: What an agency was called and which type it had, each from a day until the next one. 1000-01-01 is since nobody knows when. Those of today are in agency too, to search by.
CREATE TABLE agency_name (
  agency_id  BIGINT       NOT NULL,
  valid_from DATE         NOT NULL,
  name_th    VARCHAR(200) NOT NULL,
  name_en    VARCHAR(200) NULL,
  type       VARCHAR(40)  NOT NULL,
  PRIMARY KEY (agency_id, valid_from),
  CONSTRAINT agency_name_of_an_agency FOREIGN KEY (agency_id) REFERENCES agency (id),
  CONSTRAINT agency_name_is_not_empty CHECK (CHAR_LENGTH(name_th) > 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO agency_name (agency_id, valid_from, name_th, name_en, type)
SELECT id, '1000-01-01', name_th, name_en, type FROM agency;
