--liquibase formatted sql

--changeset ita:0160-leases
--comment: Who does which work, and until when unless it renews; only the database's clock counts. The announcer's was a table of its own.
CREATE TABLE lease (
  work       VARCHAR(40)  NOT NULL,
  holder     VARCHAR(200) NOT NULL,
  taken_at   DATETIME(6)  NOT NULL,
  expires_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (work)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
DROP TABLE announcer_lease;
