-- Undoing an import looks for the facts of one entry. They were written together and lie together, so that a few bytes a
-- stretch of the table tell where.
create index fact_by_entry on assessment.fact using brin (entry);
