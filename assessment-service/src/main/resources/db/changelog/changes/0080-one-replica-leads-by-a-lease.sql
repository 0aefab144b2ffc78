--liquibase formatted sql

--changeset ita:0080-announcer-lease
--comment: One row. Who announces, and until when unless it renews; only the database's clock counts.
CREATE TABLE announcer_lease (
  id         TINYINT      NOT NULL,
  holder     VARCHAR(200) NULL,
  taken_at   DATETIME(6)  NOT NULL,
  expires_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (id)
);
INSERT INTO announcer_lease (id, taken_at, expires_at) VALUES (1, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6));
