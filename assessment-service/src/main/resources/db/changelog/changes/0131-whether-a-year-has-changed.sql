--liquibase formatted sql

--changeset ita:0131-whether-a-year-has-changed
--comment: The comparison asks at each request whether anything of its year has changed, and reads nothing but this index for it.
CREATE INDEX assessment_changes ON assessment (fiscal_year, sheet_version, changed_at);
--rollback DROP INDEX assessment_changes ON assessment;
