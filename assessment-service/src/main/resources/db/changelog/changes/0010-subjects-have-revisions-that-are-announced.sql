--liquibase formatted sql

--changeset ita:0010-subjects
--comment: What has a page. The table is the outbox: a change bumps the revision in its own transaction, the announcer works off what is pending.
CREATE TABLE subject (
  subject_key         VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  is_aggregate        TINYINT      NOT NULL,
  revision            BIGINT       NOT NULL,
  revised_at          DATETIME(6)  NOT NULL,
  pending_since       DATETIME(6)  NOT NULL,
  due_at              DATETIME(6)  NOT NULL,
  announced_revision  BIGINT       NOT NULL DEFAULT 0,
  announced_at        DATETIME(6)  NULL,
  announced_partition INT          NULL,
  announced_offset    BIGINT       NULL,
  heard_revision      BIGINT       NOT NULL DEFAULT 0,
  repeats             INT          NOT NULL DEFAULT 0,
  failures            INT          NOT NULL DEFAULT 0,
  failure             VARCHAR(500) NULL,
  pending             TINYINT GENERATED ALWAYS AS (IF(announced_revision < revision, 1, 0)) STORED,
  unheard             TINYINT GENERATED ALWAYS AS (IF(heard_revision < announced_revision, 1, 0)) STORED,
  PRIMARY KEY (subject_key),
  KEY subject_pending (pending, due_at),
  KEY subject_unheard (unheard, announced_at)
);
