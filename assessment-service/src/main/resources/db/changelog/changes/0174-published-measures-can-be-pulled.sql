--liquibase formatted sql

--changeset ita:0174-feed-clock
--comment: Locked by whoever changes the feed until it commits, so that a later entry never shows before an earlier one.
CREATE TABLE feed_clock (
  id TINYINT     NOT NULL,
  at DATETIME(6) NOT NULL,
  PRIMARY KEY (id)
);
INSERT INTO feed_clock (id, at) VALUES (1, UTC_TIMESTAMP(6));
--rollback DROP TABLE feed_clock;

--changeset ita:0174-measures-feed
--comment: What is published of measures, as those who pull it get it: one row for each agency and year, a withdrawn one too.
CREATE TABLE measures_feed (
  agency_id   BIGINT      NOT NULL,
  fiscal_year INT         NOT NULL,
  updated_at  DATETIME(6) NOT NULL,
  entry       LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (agency_id, fiscal_year),
  UNIQUE KEY measures_feed_updated (updated_at),
  CONSTRAINT measures_feed_agency FOREIGN KEY (agency_id) REFERENCES agency (id)
);
--rollback DROP TABLE measures_feed;
