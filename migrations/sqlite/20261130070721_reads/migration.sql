-- DropIndex
DROP INDEX "Article_status_idx";

-- DropIndex
DROP INDEX "Article_section_idx";

-- DropIndex
DROP INDEX "Quote_source_idx";

-- DropIndex
DROP INDEX "Quote_speaker_idx";

-- CreateIndex
CREATE INDEX "Article_section_status_publishedAt_id_idx" ON "Article"("section", "status", "publishedAt", "id");

-- CreateIndex
CREATE INDEX "Article_status_id_idx" ON "Article"("status", "id");

-- CreateIndex
CREATE INDEX "Quote_speaker_id_idx" ON "Quote"("speaker", "id");

-- CreateIndex
CREATE INDEX "Quote_source_id_idx" ON "Quote"("source", "id");

-- What SQLite is to think of every archive. Without it, it takes "status = ?" for a condition that
-- hardly any article meets, and looks through all that are published for each person, quote, source
-- or event, to see whether readers may see it. Nothing is measured: plans stay as they were tested.
ANALYZE sqlite_schema;
DELETE FROM sqlite_stat1;
INSERT INTO sqlite_stat1 ("tbl", "idx", "stat") VALUES
  ('Article', 'Article_status_id_idx', '100000 20000 1'),
  ('Article', 'Article_status_publishedAt_id_idx', '100000 20000 1 1');
