-- CreateTable
CREATE TABLE "FormerSlug" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "list" TEXT NOT NULL DEFAULT '',
    "slug" TEXT NOT NULL DEFAULT '',
    "item" TEXT NOT NULL DEFAULT '',
    "leftAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateIndex
CREATE INDEX "FormerSlug_item_idx" ON "FormerSlug"("item");

-- CreateIndex
CREATE UNIQUE INDEX "FormerSlug_list_slug_item_key" ON "FormerSlug"("list", "slug", "item");
