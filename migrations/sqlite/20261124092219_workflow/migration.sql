-- CreateTable
CREATE TABLE "Correction" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "article" TEXT,
    "kind" TEXT NOT NULL DEFAULT 'correction',
    "text" TEXT NOT NULL DEFAULT '',
    "publishedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision" TEXT,
    CONSTRAINT "Correction_article_fkey" FOREIGN KEY ("article") REFERENCES "Article" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Correction_revision_fkey" FOREIGN KEY ("revision") REFERENCES "Revision" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "list" TEXT NOT NULL DEFAULT '',
    "item" TEXT NOT NULL DEFAULT '',
    "slug" TEXT NOT NULL DEFAULT '',
    "number" INTEGER NOT NULL DEFAULT 1,
    "kind" TEXT NOT NULL DEFAULT 'update',
    "reason" TEXT NOT NULL DEFAULT '',
    "madeAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "madeBy" TEXT,
    "snapshot" JSONB,
    CONSTRAINT "Revision_madeBy_fkey" FOREIGN KEY ("madeBy") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Article" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "headline" TEXT NOT NULL DEFAULT '',
    "alternativeHeadline" TEXT NOT NULL DEFAULT '',
    "summary" TEXT NOT NULL DEFAULT '',
    "body" JSONB NOT NULL,
    "originalDate" TEXT NOT NULL DEFAULT '',
    "dateline" TEXT NOT NULL DEFAULT '',
    "byline" TEXT NOT NULL DEFAULT '',
    "section" TEXT NOT NULL DEFAULT '',
    "keywords" JSONB NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "status" TEXT NOT NULL DEFAULT 'draft',
    "slug" TEXT NOT NULL DEFAULT '',
    "publishedAt" DATETIME,
    "modifiedAt" DATETIME,
    "scheduledFor" DATETIME,
    "embargoUntil" DATETIME,
    "urgency" INTEGER,
    "copyrightNotice" TEXT NOT NULL DEFAULT '',
    "withdrawnReason" TEXT NOT NULL DEFAULT '',
    "withdrawnAt" DATETIME,
    "revisionOf" TEXT,
    "usageTerms" TEXT NOT NULL DEFAULT '',
    "edNote" TEXT NOT NULL DEFAULT '',
    "originalText" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" DATETIME NOT NULL,
    "updatedBy" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Article_revisionOf_fkey" FOREIGN KEY ("revisionOf") REFERENCES "Article" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Article_createdBy_fkey" FOREIGN KEY ("createdBy") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Article_updatedBy_fkey" FOREIGN KEY ("updatedBy") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Article" ("alternativeHeadline", "body", "byline", "copyrightNotice", "createdAt", "createdBy", "dateline", "edNote", "embargoUntil", "headline", "id", "keywords", "language", "modifiedAt", "originalDate", "originalText", "publishedAt", "scheduledFor", "section", "slug", "status", "summary", "updatedAt", "updatedBy", "urgency", "usageTerms", "version") SELECT "alternativeHeadline", "body", "byline", "copyrightNotice", "createdAt", "createdBy", "dateline", "edNote", "embargoUntil", "headline", "id", "keywords", "language", "modifiedAt", "originalDate", "originalText", "publishedAt", "scheduledFor", "section", "slug", "status", "summary", "updatedAt", "updatedBy", "urgency", "usageTerms", "version" FROM "Article";
DROP TABLE "Article";
ALTER TABLE "new_Article" RENAME TO "Article";
CREATE UNIQUE INDEX "Article_slug_key" ON "Article"("slug");
CREATE UNIQUE INDEX "Article_revisionOf_key" ON "Article"("revisionOf");
CREATE INDEX "Article_section_idx" ON "Article"("section");
CREATE INDEX "Article_status_idx" ON "Article"("status");
CREATE INDEX "Article_publishedAt_idx" ON "Article"("publishedAt");
CREATE INDEX "Article_scheduledFor_idx" ON "Article"("scheduledFor");
CREATE INDEX "Article_createdAt_idx" ON "Article"("createdAt");
CREATE INDEX "Article_createdBy_idx" ON "Article"("createdBy");
CREATE INDEX "Article_updatedAt_idx" ON "Article"("updatedAt");
CREATE INDEX "Article_updatedBy_idx" ON "Article"("updatedBy");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "Correction_article_idx" ON "Correction"("article");

-- CreateIndex
CREATE INDEX "Correction_kind_idx" ON "Correction"("kind");

-- CreateIndex
CREATE INDEX "Correction_publishedAt_idx" ON "Correction"("publishedAt");

-- CreateIndex
CREATE INDEX "Correction_revision_idx" ON "Correction"("revision");

-- CreateIndex
CREATE INDEX "Revision_item_idx" ON "Revision"("item");

-- CreateIndex
CREATE INDEX "Revision_kind_idx" ON "Revision"("kind");

-- CreateIndex
CREATE INDEX "Revision_madeAt_idx" ON "Revision"("madeAt");

-- CreateIndex
CREATE INDEX "Revision_madeBy_idx" ON "Revision"("madeBy");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_list_item_number_key" ON "Revision"("list", "item", "number");
