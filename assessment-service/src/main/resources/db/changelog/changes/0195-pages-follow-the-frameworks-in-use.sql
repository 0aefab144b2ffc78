--liquibase formatted sql

--changeset ita:0195-announced-frameworks
--comment: The version of each year's framework with which pages were announced last, as JSON by year; empty before the first start.
CREATE TABLE announced_frameworks (
  id       TINYINT  NOT NULL,
  versions LONGTEXT NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT announced_frameworks_one_row CHECK (id = 1)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
INSERT INTO announced_frameworks (id, versions) VALUES (1, '{}');
--rollback DROP TABLE announced_frameworks;
