-- CreateIndex
CREATE INDEX "Quote_speaker_saidOn_slug_id_idx" ON "Quote"("speaker", "saidOn" DESC, "slug", "id");
