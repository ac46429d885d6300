-- CreateTable
CREATE TABLE "SeededItem" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "item" TEXT NOT NULL DEFAULT '',
    "story" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "hash" TEXT NOT NULL DEFAULT ''
);

-- CreateTable
CREATE TABLE "SeededStory" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "yaml" TEXT NOT NULL DEFAULT '',
    "markdown" TEXT NOT NULL DEFAULT ''
);

-- CreateIndex
CREATE INDEX "SeededItem_item_idx" ON "SeededItem"("item");

-- CreateIndex
CREATE INDEX "Source_shortName_idx" ON "Source"("shortName");

-- What was loaded before this was written down: the last revision that a seed made of each item.
INSERT OR REPLACE INTO "SeededItem" ("id", "item", "revision")
SELECT "list" || '/' || "slug", "item", "number" FROM "Revision" WHERE "kind" = 'seed' ORDER BY "madeAt", "number";
