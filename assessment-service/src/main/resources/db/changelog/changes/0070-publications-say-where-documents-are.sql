--liquibase formatted sql

--changeset ita:0070-publications
--comment: The newest that the worker said about each subject, and the documents of the newest state that it published.
CREATE TABLE publication (
  subject_key    VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  epoch          INT           NOT NULL,
  revision       BIGINT        NOT NULL,
  state          VARCHAR(20)   NOT NULL,
  edition        VARCHAR(60)   NOT NULL,
  reason_code    VARCHAR(60)   NULL,
  reason_message VARCHAR(2000) NULL,
  path           VARCHAR(300)  NOT NULL,
  heard_at       DATETIME(6)   NOT NULL,
  PRIMARY KEY (subject_key),
  KEY publication_state (state, subject_key)
);
CREATE TABLE published_document (
  subject_key    VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  position       INT          NOT NULL,
  epoch          INT          NOT NULL,
  revision       BIGINT       NOT NULL,
  kind           VARCHAR(60)  NOT NULL,
  media_type     VARCHAR(100) NOT NULL,
  path           VARCHAR(300) NOT NULL,
  permanent_path VARCHAR(300) NOT NULL,
  sha256         CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  size           BIGINT       NOT NULL,
  heard_at       DATETIME(6)  NOT NULL,
  PRIMARY KEY (subject_key, position)
);
