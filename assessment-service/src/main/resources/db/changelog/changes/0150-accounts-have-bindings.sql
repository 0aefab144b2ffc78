--liquibase formatted sql

--changeset ita:0150-accounts-have-bindings
--comment: A role holds somewhere: everywhere, for an agency (and in a post there), or for a province.
CREATE TABLE account_binding (
  account       VARCHAR(60)  NOT NULL,
  role          VARCHAR(20)  NOT NULL,
  agency_id     BIGINT       NULL,
  province_code CHAR(2)      NULL,
  post          VARCHAR(200) NULL,
  KEY account_binding_of_account (account),
  KEY account_binding_of_agency (agency_id, role),
  CONSTRAINT account_binding_account FOREIGN KEY (account) REFERENCES account (name) ON DELETE CASCADE,
  CONSTRAINT account_binding_agency FOREIGN KEY (agency_id) REFERENCES agency (id),
  CONSTRAINT account_binding_reach CHECK (
    (role = 'administrator' AND agency_id IS NULL AND province_code IS NULL AND post IS NULL)
    OR (role IN ('officer', 'webmaster') AND agency_id IS NOT NULL AND province_code IS NULL AND post IS NULL)
    OR (role = 'endorser' AND agency_id IS NOT NULL AND province_code IS NULL AND post IS NOT NULL)
    OR (role = 'province' AND agency_id IS NULL AND province_code IS NOT NULL AND post IS NULL))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--changeset ita:0150-roles-become-bindings
INSERT INTO account_binding (account, role) SELECT name, role FROM account WHERE role = 'administrator';

--changeset ita:0150-accounts-can-be-disabled-and-passwords-must-be-changed
ALTER TABLE account
  DROP COLUMN role,
  ADD COLUMN full_name            VARCHAR(200) NULL,
  ADD COLUMN must_change_password BOOLEAN      NOT NULL DEFAULT FALSE,
  ADD COLUMN disabled             BOOLEAN      NOT NULL DEFAULT FALSE,
  ADD COLUMN version              INT          NOT NULL DEFAULT 1,
  ADD COLUMN created_at           DATETIME(6)  NOT NULL DEFAULT '2021-01-01 00:00:00';

--changeset ita:0150-accounts-that-were-there
UPDATE account SET created_at = changed_at;
