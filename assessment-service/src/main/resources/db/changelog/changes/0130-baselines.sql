--liquibase formatted sql

--changeset ita:0130-baselines
--comment: What documents of a year compare with: figures as they were when an administrator took them. Versions are only ever added.
CREATE TABLE baseline (
  fiscal_year       INT           NOT NULL,
  version           INT           NOT NULL,
  framework_version VARCHAR(20)   NOT NULL,
  note              VARCHAR(1000) NULL,
  set_by            VARCHAR(100)  NOT NULL,
  set_at            DATETIME(6)   NOT NULL,
  announced_by      VARCHAR(100)  NULL,
  announced_at      DATETIME(6)   NULL,
  PRIMARY KEY (fiscal_year, version),
  CONSTRAINT baseline_version_counts_from_one CHECK (version >= 1),
  CONSTRAINT baseline_is_announced_by_somebody CHECK ((announced_by IS NULL) = (announced_at IS NULL))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
-- Which one counts; its row is what two administrators wait for each other at.
CREATE TABLE baseline_year (
  fiscal_year INT NOT NULL,
  latest      INT NOT NULL,
  announced   INT NULL,
  PRIMARY KEY (fiscal_year)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
--rollback DROP TABLE baseline_year; DROP TABLE baseline;

--changeset ita:0130-baseline-figures
--comment: One row per scope and node; the row without a node says how many results the scope has. Code is '' for the country.
CREATE TABLE baseline_figure (
  fiscal_year    INT           NOT NULL,
  version        INT           NOT NULL,
  scope          VARCHAR(10)   NOT NULL,
  code           VARCHAR(40)   NOT NULL,
  node_code      VARCHAR(20)   NOT NULL,
  n              INT           NOT NULL,
  total          DECIMAL(12,2) NOT NULL,
  minimum        DECIMAL(5,2)  NOT NULL,
  lower_quartile DECIMAL(5,2)  NOT NULL,
  median         DECIMAL(5,2)  NOT NULL,
  upper_quartile DECIMAL(5,2)  NOT NULL,
  maximum        DECIMAL(5,2)  NOT NULL,
  PRIMARY KEY (fiscal_year, version, scope, code, node_code),
  CONSTRAINT baseline_figure_of_baseline FOREIGN KEY (fiscal_year, version) REFERENCES baseline (fiscal_year, version),
  CONSTRAINT baseline_figure_scope CHECK (scope IN ('province', 'type', 'country'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
--rollback DROP TABLE baseline_figure;

--changeset ita:0130-baseline-steps
--comment: Each value that a node has in a scope, how many results have it and how many are lower: enough to place any value, whatever becomes of the results.
CREATE TABLE baseline_step (
  fiscal_year INT          NOT NULL,
  version     INT          NOT NULL,
  scope       VARCHAR(10)  NOT NULL,
  code        VARCHAR(40)  NOT NULL,
  node_code   VARCHAR(20)  NOT NULL,
  value       DECIMAL(5,2) NOT NULL,
  below       INT          NOT NULL,
  same        INT          NOT NULL,
  PRIMARY KEY (fiscal_year, version, scope, code, node_code, value)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
--rollback DROP TABLE baseline_step;
