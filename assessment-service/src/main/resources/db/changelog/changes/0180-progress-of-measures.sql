--liquibase formatted sql

--changeset ita:0180-progress-books
--comment: Counts what is done to the entries on one agency's measures of a year; what a writer names as having read.
CREATE TABLE progress_book (
  agency_id   BIGINT NOT NULL,
  fiscal_year INT    NOT NULL,
  edit        INT    NOT NULL,
  PRIMARY KEY (agency_id, fiscal_year),
  CONSTRAINT progress_book_of_agency FOREIGN KEY (agency_id) REFERENCES agency (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
--rollback DROP TABLE progress_book;

--changeset ita:0180-progress-entries
--comment: What officers say was done of a measure. What was published is corrected, and never deleted.
CREATE TABLE progress_entry (
  id           BIGINT       NOT NULL AUTO_INCREMENT,
  agency_id    BIGINT       NOT NULL,
  fiscal_year  INT          NOT NULL,
  measure      VARCHAR(20)  NOT NULL,
  day          DATE         NOT NULL,
  state        VARCHAR(11)  NOT NULL,
  wording      LONGTEXT     NOT NULL,
  links        LONGTEXT     NOT NULL,
  files        LONGTEXT     NOT NULL,
  published_at DATETIME(6)  NULL,
  corrected_at DATETIME(6)  NULL,
  entered_by   VARCHAR(100) NOT NULL,
  entered_at   DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  KEY progress_entry_of_set (agency_id, fiscal_year, day, id),
  CONSTRAINT progress_entry_of_book FOREIGN KEY (agency_id, fiscal_year) REFERENCES progress_book (agency_id, fiscal_year),
  CONSTRAINT progress_entry_state CHECK (state IN ('not-started', 'under-way', 'done', 'not-done')),
  CONSTRAINT progress_entry_corrected CHECK (corrected_at IS NULL OR published_at IS NOT NULL)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
--rollback DROP TABLE progress_entry;
