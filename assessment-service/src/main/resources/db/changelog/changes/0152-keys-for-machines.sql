--liquibase formatted sql

--changeset ita:0152-keys-for-machines
--comment: The digest is SHA-256 of 256 random bits.
CREATE TABLE api_key (
  id           VARCHAR(12)  NOT NULL,
  digest       VARCHAR(64)  NOT NULL,
  label        VARCHAR(200) NOT NULL,
  writes       BOOLEAN      NOT NULL,
  expires_at   DATETIME(6)  NOT NULL,
  revoked_at   DATETIME(6)  NULL,
  last_used_at DATETIME(6)  NULL,
  created_by   VARCHAR(60)  NOT NULL,
  created_at   DATETIME(6)  NOT NULL,
  version      INT          NOT NULL,
  PRIMARY KEY (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset ita:0152-what-keys-are-for
CREATE TABLE api_key_binding (
  api_key       VARCHAR(12)  NOT NULL,
  role          VARCHAR(20)  NOT NULL,
  agency_id     BIGINT       NULL,
  province_code CHAR(2)      NULL,
  post          VARCHAR(200) NULL,
  KEY api_key_binding_of_key (api_key),
  KEY api_key_binding_of_agency (agency_id),
  CONSTRAINT api_key_binding_key FOREIGN KEY (api_key) REFERENCES api_key (id) ON DELETE CASCADE,
  CONSTRAINT api_key_binding_agency FOREIGN KEY (agency_id) REFERENCES agency (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
