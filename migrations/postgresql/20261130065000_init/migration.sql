-- As Prisma writes it, but that texts compare by their characters' numbers (COLLATE "C") and that
-- nothing sorts before everything else (NULLS FIRST), as on SQLite: docs/databases.md. The tests hold
-- every migration to it.

-- CreateTable
CREATE TABLE "Article" (
    "id" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "headline" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "alternativeHeadline" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "summary" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "body" JSON NOT NULL,
    "originalDate" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "dateline" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "byline" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "section" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "keywords" JSON NOT NULL,
    "language" TEXT COLLATE "C" NOT NULL DEFAULT 'en',
    "status" TEXT COLLATE "C" NOT NULL DEFAULT 'draft',
    "slug" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "publishedAt" TIMESTAMP(3),
    "modifiedAt" TIMESTAMP(3),
    "scheduledFor" TIMESTAMP(3),
    "embargoUntil" TIMESTAMP(3),
    "urgency" INTEGER,
    "copyrightNotice" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "withdrawnReason" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "withdrawnAt" TIMESTAMP(3),
    "revisionOf" TEXT COLLATE "C",
    "usageTerms" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "edNote" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "originalText" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "openCopyIssues" INTEGER NOT NULL DEFAULT 0,
    "dismissals" JSON,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT COLLATE "C",
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "updatedBy" TEXT COLLATE "C",

    CONSTRAINT "Article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Quote" (
    "id" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "text" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "kind" TEXT COLLATE "C" NOT NULL DEFAULT 'direct',
    "saidOn" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "language" TEXT COLLATE "C" NOT NULL DEFAULT 'en',
    "slug" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "speaker" TEXT COLLATE "C",
    "source" TEXT COLLATE "C",
    "sourceText" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "sourceCheck" TEXT COLLATE "C" NOT NULL DEFAULT 'unchecked',
    "bodyCheck" TEXT COLLATE "C" NOT NULL DEFAULT 'unchecked',
    "overrideReason" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT COLLATE "C",
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "updatedBy" TEXT COLLATE "C",

    CONSTRAINT "Quote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "kind" TEXT COLLATE "C" NOT NULL DEFAULT 'named',
    "givenName" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "familyName" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "secondReference" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "alternateNames" JSON NOT NULL,
    "jobTitle" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "affiliation" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "description" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "wikidataId" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "sameAs" JSON NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT COLLATE "C",
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "updatedBy" TEXT COLLATE "C",

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "shortName" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "kind" TEXT COLLATE "C" NOT NULL DEFAULT 'newsOrganization',
    "country" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "url" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "publishedOn" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "wikidataId" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "slug" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "partOf" TEXT COLLATE "C",
    "basedOn" TEXT COLLATE "C",
    "text" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT COLLATE "C",
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "updatedBy" TEXT COLLATE "C",

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "kind" TEXT COLLATE "C" NOT NULL DEFAULT 'statement',
    "factuality" TEXT COLLATE "C" NOT NULL DEFAULT 'reported',
    "description" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "location" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "country" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "slug" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "dateAsWritten" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "date" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "verifiedDate" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "verifiedBy" TEXT COLLATE "C",
    "earliestDate" TEXT COLLATE "C",
    "latestDate" TEXT COLLATE "C",
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT COLLATE "C",
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "updatedBy" TEXT COLLATE "C",

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Correction" (
    "id" TEXT COLLATE "C" NOT NULL,
    "article" TEXT COLLATE "C",
    "kind" TEXT COLLATE "C" NOT NULL DEFAULT 'correction',
    "text" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "publishedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision" TEXT COLLATE "C",

    CONSTRAINT "Correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" TEXT COLLATE "C" NOT NULL,
    "list" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "item" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "slug" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "number" INTEGER NOT NULL DEFAULT 1,
    "kind" TEXT COLLATE "C" NOT NULL DEFAULT 'update',
    "reason" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "madeAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "madeBy" TEXT COLLATE "C",
    "snapshot" JSON,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "email" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "password" TEXT COLLATE "C" NOT NULL,
    "role" TEXT COLLATE "C" NOT NULL DEFAULT 'reporter',
    "isActive" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT COLLATE "C",
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "updatedBy" TEXT COLLATE "C",

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT COLLATE "C" NOT NULL,
    "user" TEXT COLLATE "C",
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT COLLATE "C" NOT NULL,
    "user" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Watch" (
    "id" TEXT COLLATE "C" NOT NULL,
    "item" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "user" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "seenAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Watch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FormerSlug" (
    "id" TEXT COLLATE "C" NOT NULL,
    "list" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "slug" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "item" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "leftAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FormerSlug_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SeededItem" (
    "id" TEXT COLLATE "C" NOT NULL,
    "item" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "story" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "hash" TEXT COLLATE "C" NOT NULL DEFAULT '',

    CONSTRAINT "SeededItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SeededStory" (
    "id" TEXT COLLATE "C" NOT NULL,
    "yaml" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "markdown" TEXT COLLATE "C" NOT NULL DEFAULT '',

    CONSTRAINT "SeededStory_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Webhook" (
    "id" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "url" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "description" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "events" JSON NOT NULL,
    "isActive" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT COLLATE "C",
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "updatedBy" TEXT COLLATE "C",

    CONSTRAINT "Webhook_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" TEXT COLLATE "C" NOT NULL,
    "number" INTEGER NOT NULL DEFAULT 0,
    "event" TEXT COLLATE "C" NOT NULL DEFAULT 'test',
    "slug" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "item" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "webhook" TEXT COLLATE "C",
    "status" TEXT COLLATE "C" NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "responseStatus" INTEGER,
    "note" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "lastAttemptAt" TIMESTAMP(3),
    "nextAttemptAt" TIMESTAMP(3),
    "payload" JSON,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WebhookSecret" (
    "id" TEXT COLLATE "C" NOT NULL,
    "webhook" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "secret" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endsAt" TIMESTAMP(3),

    CONSTRAINT "WebhookSecret_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EmbargoEnd" (
    "id" TEXT COLLATE "C" NOT NULL,
    "endsAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "EmbargoEnd_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "_Article_quotes" (
    "A" TEXT COLLATE "C" NOT NULL,
    "B" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "_Article_quotes_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_Article_people" (
    "A" TEXT COLLATE "C" NOT NULL,
    "B" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "_Article_people_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_Article_sources" (
    "A" TEXT COLLATE "C" NOT NULL,
    "B" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "_Article_sources_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_Article_events" (
    "A" TEXT COLLATE "C" NOT NULL,
    "B" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "_Article_events_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_Event_people" (
    "A" TEXT COLLATE "C" NOT NULL,
    "B" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "_Event_people_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_Event_sources" (
    "A" TEXT COLLATE "C" NOT NULL,
    "B" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "_Event_sources_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateIndex
CREATE UNIQUE INDEX "Article_slug_key" ON "Article"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Article_revisionOf_key" ON "Article"("revisionOf" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Article_section_status_publishedAt_id_idx" ON "Article"("section", "status", "publishedAt" NULLS FIRST, "id");

-- CreateIndex
CREATE INDEX "Article_status_id_idx" ON "Article"("status", "id");

-- CreateIndex
CREATE INDEX "Article_embargoUntil_idx" ON "Article"("embargoUntil" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Article_publishedAt_idx" ON "Article"("publishedAt" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Article_scheduledFor_idx" ON "Article"("scheduledFor" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Article_openCopyIssues_idx" ON "Article"("openCopyIssues");

-- CreateIndex
CREATE INDEX "Article_createdAt_idx" ON "Article"("createdAt");

-- CreateIndex
CREATE INDEX "Article_createdBy_idx" ON "Article"("createdBy" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Article_updatedAt_idx" ON "Article"("updatedAt");

-- CreateIndex
CREATE INDEX "Article_updatedBy_idx" ON "Article"("updatedBy" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Article_status_publishedAt_id_idx" ON "Article"("status", "publishedAt" NULLS FIRST, "id");

-- CreateIndex
CREATE UNIQUE INDEX "Quote_slug_key" ON "Quote"("slug");

-- CreateIndex
CREATE INDEX "Quote_kind_idx" ON "Quote"("kind");

-- CreateIndex
CREATE INDEX "Quote_speaker_id_idx" ON "Quote"("speaker" NULLS FIRST, "id");

-- CreateIndex
CREATE INDEX "Quote_speaker_saidOn_slug_id_idx" ON "Quote"("speaker" NULLS FIRST, "saidOn" DESC, "slug", "id");

-- CreateIndex
CREATE INDEX "Quote_source_id_idx" ON "Quote"("source" NULLS FIRST, "id");

-- CreateIndex
CREATE INDEX "Quote_sourceCheck_idx" ON "Quote"("sourceCheck");

-- CreateIndex
CREATE INDEX "Quote_bodyCheck_idx" ON "Quote"("bodyCheck");

-- CreateIndex
CREATE INDEX "Quote_createdAt_idx" ON "Quote"("createdAt");

-- CreateIndex
CREATE INDEX "Quote_createdBy_idx" ON "Quote"("createdBy" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Quote_updatedAt_idx" ON "Quote"("updatedAt");

-- CreateIndex
CREATE INDEX "Quote_updatedBy_idx" ON "Quote"("updatedBy" NULLS FIRST);

-- CreateIndex
CREATE UNIQUE INDEX "Person_slug_key" ON "Person"("slug");

-- CreateIndex
CREATE INDEX "Person_name_idx" ON "Person"("name");

-- CreateIndex
CREATE INDEX "Person_kind_idx" ON "Person"("kind");

-- CreateIndex
CREATE INDEX "Person_familyName_idx" ON "Person"("familyName");

-- CreateIndex
CREATE INDEX "Person_wikidataId_idx" ON "Person"("wikidataId");

-- CreateIndex
CREATE INDEX "Person_createdAt_idx" ON "Person"("createdAt");

-- CreateIndex
CREATE INDEX "Person_createdBy_idx" ON "Person"("createdBy" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Person_updatedAt_idx" ON "Person"("updatedAt");

-- CreateIndex
CREATE INDEX "Person_updatedBy_idx" ON "Person"("updatedBy" NULLS FIRST);

-- CreateIndex
CREATE UNIQUE INDEX "Source_slug_key" ON "Source"("slug");

-- CreateIndex
CREATE INDEX "Source_name_idx" ON "Source"("name");

-- CreateIndex
CREATE INDEX "Source_shortName_idx" ON "Source"("shortName");

-- CreateIndex
CREATE INDEX "Source_kind_idx" ON "Source"("kind");

-- CreateIndex
CREATE INDEX "Source_wikidataId_idx" ON "Source"("wikidataId");

-- CreateIndex
CREATE INDEX "Source_partOf_idx" ON "Source"("partOf" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Source_basedOn_idx" ON "Source"("basedOn" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Source_createdAt_idx" ON "Source"("createdAt");

-- CreateIndex
CREATE INDEX "Source_createdBy_idx" ON "Source"("createdBy" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Source_updatedAt_idx" ON "Source"("updatedAt");

-- CreateIndex
CREATE INDEX "Source_updatedBy_idx" ON "Source"("updatedBy" NULLS FIRST);

-- CreateIndex
CREATE UNIQUE INDEX "Event_slug_key" ON "Event"("slug");

-- CreateIndex
CREATE INDEX "Event_name_idx" ON "Event"("name");

-- CreateIndex
CREATE INDEX "Event_kind_idx" ON "Event"("kind");

-- CreateIndex
CREATE INDEX "Event_factuality_idx" ON "Event"("factuality");

-- CreateIndex
CREATE INDEX "Event_verifiedBy_idx" ON "Event"("verifiedBy" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Event_earliestDate_idx" ON "Event"("earliestDate" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Event_latestDate_idx" ON "Event"("latestDate" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Event_createdAt_idx" ON "Event"("createdAt");

-- CreateIndex
CREATE INDEX "Event_createdBy_idx" ON "Event"("createdBy" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Event_updatedAt_idx" ON "Event"("updatedAt");

-- CreateIndex
CREATE INDEX "Event_updatedBy_idx" ON "Event"("updatedBy" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Correction_article_idx" ON "Correction"("article" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Correction_kind_idx" ON "Correction"("kind");

-- CreateIndex
CREATE INDEX "Correction_publishedAt_idx" ON "Correction"("publishedAt");

-- CreateIndex
CREATE INDEX "Correction_revision_idx" ON "Correction"("revision" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Revision_item_idx" ON "Revision"("item");

-- CreateIndex
CREATE INDEX "Revision_kind_idx" ON "Revision"("kind");

-- CreateIndex
CREATE INDEX "Revision_madeAt_idx" ON "Revision"("madeAt");

-- CreateIndex
CREATE INDEX "Revision_madeBy_idx" ON "Revision"("madeBy" NULLS FIRST);

-- CreateIndex
CREATE UNIQUE INDEX "Revision_list_item_number_key" ON "Revision"("list", "item", "number");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "User_createdAt_idx" ON "User"("createdAt");

-- CreateIndex
CREATE INDEX "User_createdBy_idx" ON "User"("createdBy" NULLS FIRST);

-- CreateIndex
CREATE INDEX "User_updatedAt_idx" ON "User"("updatedAt");

-- CreateIndex
CREATE INDEX "User_updatedBy_idx" ON "User"("updatedBy" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Session_user_idx" ON "Session"("user" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE INDEX "Invitation_user_idx" ON "Invitation"("user");

-- CreateIndex
CREATE INDEX "Invitation_expiresAt_idx" ON "Invitation"("expiresAt");

-- CreateIndex
CREATE INDEX "Watch_item_idx" ON "Watch"("item");

-- CreateIndex
CREATE INDEX "Watch_seenAt_idx" ON "Watch"("seenAt");

-- CreateIndex
CREATE INDEX "FormerSlug_item_idx" ON "FormerSlug"("item");

-- CreateIndex
CREATE UNIQUE INDEX "FormerSlug_list_slug_item_key" ON "FormerSlug"("list", "slug", "item");

-- CreateIndex
CREATE INDEX "SeededItem_item_idx" ON "SeededItem"("item");

-- CreateIndex
CREATE INDEX "Webhook_createdAt_idx" ON "Webhook"("createdAt");

-- CreateIndex
CREATE INDEX "Webhook_createdBy_idx" ON "Webhook"("createdBy" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Webhook_updatedAt_idx" ON "Webhook"("updatedAt");

-- CreateIndex
CREATE INDEX "Webhook_updatedBy_idx" ON "Webhook"("updatedBy" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Delivery_number_idx" ON "Delivery"("number");

-- CreateIndex
CREATE INDEX "Delivery_item_idx" ON "Delivery"("item");

-- CreateIndex
CREATE INDEX "Delivery_webhook_idx" ON "Delivery"("webhook" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Delivery_status_idx" ON "Delivery"("status");

-- CreateIndex
CREATE INDEX "Delivery_nextAttemptAt_idx" ON "Delivery"("nextAttemptAt" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Delivery_createdAt_idx" ON "Delivery"("createdAt");

-- CreateIndex
CREATE INDEX "WebhookSecret_webhook_idx" ON "WebhookSecret"("webhook");

-- CreateIndex
CREATE INDEX "EmbargoEnd_endsAt_idx" ON "EmbargoEnd"("endsAt");

-- CreateIndex
CREATE INDEX "_Article_quotes_B_index" ON "_Article_quotes"("B");

-- CreateIndex
CREATE INDEX "_Article_people_B_index" ON "_Article_people"("B");

-- CreateIndex
CREATE INDEX "_Article_sources_B_index" ON "_Article_sources"("B");

-- CreateIndex
CREATE INDEX "_Article_events_B_index" ON "_Article_events"("B");

-- CreateIndex
CREATE INDEX "_Event_people_B_index" ON "_Event_people"("B");

-- CreateIndex
CREATE INDEX "_Event_sources_B_index" ON "_Event_sources"("B");

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_revisionOf_fkey" FOREIGN KEY ("revisionOf") REFERENCES "Article"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_createdBy_fkey" FOREIGN KEY ("createdBy") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_updatedBy_fkey" FOREIGN KEY ("updatedBy") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quote" ADD CONSTRAINT "Quote_speaker_fkey" FOREIGN KEY ("speaker") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quote" ADD CONSTRAINT "Quote_source_fkey" FOREIGN KEY ("source") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quote" ADD CONSTRAINT "Quote_createdBy_fkey" FOREIGN KEY ("createdBy") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quote" ADD CONSTRAINT "Quote_updatedBy_fkey" FOREIGN KEY ("updatedBy") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_createdBy_fkey" FOREIGN KEY ("createdBy") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_updatedBy_fkey" FOREIGN KEY ("updatedBy") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_partOf_fkey" FOREIGN KEY ("partOf") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_basedOn_fkey" FOREIGN KEY ("basedOn") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_createdBy_fkey" FOREIGN KEY ("createdBy") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_updatedBy_fkey" FOREIGN KEY ("updatedBy") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_verifiedBy_fkey" FOREIGN KEY ("verifiedBy") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_createdBy_fkey" FOREIGN KEY ("createdBy") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_updatedBy_fkey" FOREIGN KEY ("updatedBy") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_article_fkey" FOREIGN KEY ("article") REFERENCES "Article"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_revision_fkey" FOREIGN KEY ("revision") REFERENCES "Revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_madeBy_fkey" FOREIGN KEY ("madeBy") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_createdBy_fkey" FOREIGN KEY ("createdBy") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_updatedBy_fkey" FOREIGN KEY ("updatedBy") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_user_fkey" FOREIGN KEY ("user") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Webhook" ADD CONSTRAINT "Webhook_createdBy_fkey" FOREIGN KEY ("createdBy") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Webhook" ADD CONSTRAINT "Webhook_updatedBy_fkey" FOREIGN KEY ("updatedBy") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_webhook_fkey" FOREIGN KEY ("webhook") REFERENCES "Webhook"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_Article_quotes" ADD CONSTRAINT "_Article_quotes_A_fkey" FOREIGN KEY ("A") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_Article_quotes" ADD CONSTRAINT "_Article_quotes_B_fkey" FOREIGN KEY ("B") REFERENCES "Quote"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_Article_people" ADD CONSTRAINT "_Article_people_A_fkey" FOREIGN KEY ("A") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_Article_people" ADD CONSTRAINT "_Article_people_B_fkey" FOREIGN KEY ("B") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_Article_sources" ADD CONSTRAINT "_Article_sources_A_fkey" FOREIGN KEY ("A") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_Article_sources" ADD CONSTRAINT "_Article_sources_B_fkey" FOREIGN KEY ("B") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_Article_events" ADD CONSTRAINT "_Article_events_A_fkey" FOREIGN KEY ("A") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_Article_events" ADD CONSTRAINT "_Article_events_B_fkey" FOREIGN KEY ("B") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_Event_people" ADD CONSTRAINT "_Event_people_A_fkey" FOREIGN KEY ("A") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_Event_people" ADD CONSTRAINT "_Event_people_B_fkey" FOREIGN KEY ("B") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_Event_sources" ADD CONSTRAINT "_Event_sources_A_fkey" FOREIGN KEY ("A") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_Event_sources" ADD CONSTRAINT "_Event_sources_B_fkey" FOREIGN KEY ("B") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;
