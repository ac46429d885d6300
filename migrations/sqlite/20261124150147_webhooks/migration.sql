-- CreateTable
CREATE TABLE "Webhook" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL DEFAULT 1,
    "url" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',
    "events" JSONB NOT NULL,
    "isActive" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" DATETIME NOT NULL,
    "updatedBy" TEXT,
    CONSTRAINT "Webhook_createdBy_fkey" FOREIGN KEY ("createdBy") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Webhook_updatedBy_fkey" FOREIGN KEY ("updatedBy") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "number" INTEGER NOT NULL DEFAULT 0,
    "event" TEXT NOT NULL DEFAULT 'test',
    "slug" TEXT NOT NULL DEFAULT '',
    "item" TEXT NOT NULL DEFAULT '',
    "webhook" TEXT,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "responseStatus" INTEGER,
    "note" TEXT NOT NULL DEFAULT '',
    "lastAttemptAt" DATETIME,
    "nextAttemptAt" DATETIME,
    "payload" JSONB,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Delivery_webhook_fkey" FOREIGN KEY ("webhook") REFERENCES "Webhook" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "WebhookSecret" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "webhook" TEXT NOT NULL DEFAULT '',
    "secret" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endsAt" DATETIME
);

-- CreateTable
CREATE TABLE "EmbargoEnd" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "endsAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "Webhook_createdAt_idx" ON "Webhook"("createdAt");

-- CreateIndex
CREATE INDEX "Webhook_createdBy_idx" ON "Webhook"("createdBy");

-- CreateIndex
CREATE INDEX "Webhook_updatedAt_idx" ON "Webhook"("updatedAt");

-- CreateIndex
CREATE INDEX "Webhook_updatedBy_idx" ON "Webhook"("updatedBy");

-- CreateIndex
CREATE INDEX "Delivery_number_idx" ON "Delivery"("number");

-- CreateIndex
CREATE INDEX "Delivery_item_idx" ON "Delivery"("item");

-- CreateIndex
CREATE INDEX "Delivery_webhook_idx" ON "Delivery"("webhook");

-- CreateIndex
CREATE INDEX "Delivery_status_idx" ON "Delivery"("status");

-- CreateIndex
CREATE INDEX "Delivery_nextAttemptAt_idx" ON "Delivery"("nextAttemptAt");

-- CreateIndex
CREATE INDEX "Delivery_createdAt_idx" ON "Delivery"("createdAt");

-- CreateIndex
CREATE INDEX "WebhookSecret_webhook_idx" ON "WebhookSecret"("webhook");

-- CreateIndex
CREATE INDEX "EmbargoEnd_endsAt_idx" ON "EmbargoEnd"("endsAt");

-- Embargoes that last are announced when they end.
INSERT INTO "EmbargoEnd" ("id", "endsAt")
SELECT "id", "embargoUntil" FROM "Article"
WHERE "status" = 'published' AND "embargoUntil" > strftime('%Y-%m-%dT%H:%M:%fZ', 'now');
