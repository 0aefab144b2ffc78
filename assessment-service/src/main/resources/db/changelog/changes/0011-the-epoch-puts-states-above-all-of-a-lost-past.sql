--liquibase formatted sql

--changeset ita:0011-epoch
--comment: One row. (epoch, revision) orders states: a restored backup counts revisions from an older number, a raised epoch puts them above what was announced before.
CREATE TABLE subject_epoch (
  id        TINYINT      NOT NULL,
  epoch     INT          NOT NULL,
  raised_at DATETIME(6)  NOT NULL,
  raised_by VARCHAR(100) NULL,
  PRIMARY KEY (id)
);
INSERT INTO subject_epoch (id, epoch, raised_at) VALUES (1, 1, UTC_TIMESTAMP(6));
