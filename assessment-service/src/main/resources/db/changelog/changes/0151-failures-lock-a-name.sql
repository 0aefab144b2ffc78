--liquibase formatted sql

--changeset ita:0151-failures-lock-a-name
--comment: Wrong passwords by the name they were tried on, whether or not there is such an account.
CREATE TABLE sign_in_failure (
  name         VARCHAR(60) NOT NULL,
  failures     INT         NOT NULL,
  last_at      DATETIME(6) NOT NULL,
  locked_until DATETIME(6) NULL,
  PRIMARY KEY (name),
  KEY sign_in_failure_by_age (last_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
