-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "user" TEXT NOT NULL DEFAULT '',
    "expiresAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Watch" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "item" TEXT NOT NULL DEFAULT '',
    "user" TEXT NOT NULL DEFAULT '',
    "seenAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "Invitation_user_idx" ON "Invitation"("user");

-- CreateIndex
CREATE INDEX "Invitation_expiresAt_idx" ON "Invitation"("expiresAt");

-- CreateIndex
CREATE INDEX "Watch_item_idx" ON "Watch"("item");

-- CreateIndex
CREATE INDEX "Watch_seenAt_idx" ON "Watch"("seenAt");
