--liquibase formatted sql

--changeset ita:0030-accounts
--comment: Local accounts; the hash is bcrypt.
CREATE TABLE account (
  name          VARCHAR(60)  NOT NULL,
  password_hash VARCHAR(100) NOT NULL,
  role          VARCHAR(40)  NOT NULL,
  changed_at    DATETIME(6)  NOT NULL,
  PRIMARY KEY (name)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
