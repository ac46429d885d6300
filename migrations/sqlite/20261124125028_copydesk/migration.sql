-- AlterTable
ALTER TABLE "Article" ADD COLUMN "dismissals" JSONB;
ALTER TABLE "Article" ADD COLUMN "openCopyIssues" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Quote" ADD COLUMN "bodyCheck" TEXT NOT NULL DEFAULT 'unchecked';

-- CreateIndex
CREATE INDEX "Article_openCopyIssues_idx" ON "Article"("openCopyIssues");

-- CreateIndex
CREATE INDEX "Quote_bodyCheck_idx" ON "Quote"("bodyCheck");
