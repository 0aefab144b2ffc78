--liquibase formatted sql

--changeset ita:0060-node-scores
--comment: The current sheet's effective value at each known node, for questions across agencies; a withdrawn assessment has none.
CREATE TABLE node_score (
  agency_id   BIGINT       NOT NULL,
  fiscal_year INT          NOT NULL,
  node_code   VARCHAR(20)  NOT NULL,
  value       DECIMAL(9,6) NOT NULL,
  origin      VARCHAR(10)  NOT NULL,
  PRIMARY KEY (agency_id, fiscal_year, node_code),
  CONSTRAINT node_score_of_assessment FOREIGN KEY (agency_id, fiscal_year) REFERENCES assessment (agency_id, fiscal_year),
  CONSTRAINT node_score_value CHECK (value BETWEEN 0 AND 100),
  CONSTRAINT node_score_origin CHECK (origin IN ('reported', 'computed', 'implied')),
  KEY node_score_by_year_and_node (fiscal_year, node_code, value)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
--rollback DROP TABLE node_score;
