--liquibase formatted sql

--changeset ita:0040-agencies
--comment: The agencies that are assessed, by the number of the NACC's own system.
CREATE TABLE agency (
  id            BIGINT       NOT NULL,
  name_th       VARCHAR(200) NOT NULL,
  name_en       VARCHAR(200) NULL,
  type          VARCHAR(40)  NOT NULL,
  district      VARCHAR(100) NULL,
  province_code CHAR(2)      NULL,
  website       VARCHAR(500) NULL,
  version       INT          NOT NULL,
  PRIMARY KEY (id),
  KEY agency_province (province_code, id),
  KEY agency_type (type, id),
  CONSTRAINT agency_id_has_up_to_nine_digits CHECK (id BETWEEN 1 AND 999999999),
  CONSTRAINT agency_has_a_name CHECK (CHAR_LENGTH(name_th) > 0),
  CONSTRAINT agency_version_counts_from_one CHECK (version >= 1)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
