--liquibase formatted sql

--changeset ita:0020-audit
--comment: Who did what to what. Rows are only ever added.
CREATE TABLE audit (
  id           BIGINT       NOT NULL AUTO_INCREMENT,
  written_at   DATETIME(6)  NOT NULL,
  account      VARCHAR(60)  NULL,
  operation    VARCHAR(60)  NOT NULL,
  target       VARCHAR(200) NOT NULL,
  refused      BOOLEAN      NOT NULL,
  state_before TEXT         NULL,
  state_after  TEXT         NULL,
  remote       VARCHAR(60)  NULL,
  PRIMARY KEY (id),
  KEY audit_target (target, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
