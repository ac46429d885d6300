-- Written by hand, but for the triggers (src/database/publicChangeTriggers.ts). What has changed for
-- readers, in the transaction that changed it: whoever keeps answers reads it from where they left off.
-- Prisma leaves the table alone (tables.external in prisma.config.ts).
CREATE TABLE "PublicChange" (
    "number" INTEGER NOT NULL PRIMARY KEY,
    "tag" TEXT NOT NULL
);

-- To note an item, insert it here: a trigger notes with it whatever holds it.
CREATE VIEW "PublicItem" AS SELECT '' AS "list", '' AS "id" WHERE false;

-- The next moment at which something becomes public is asked for often.
CREATE INDEX "Article_embargoUntil_idx" ON "Article"("embargoUntil");

CREATE TRIGGER "PublicItem_Article" INSTEAD OF INSERT ON "PublicItem"
WHEN NEW."list" = 'Article'
BEGIN
  INSERT INTO "PublicChange" ("tag") VALUES ('Article'), ('Article:' || NEW."id");
  INSERT INTO "PublicChange" ("tag") SELECT 'Quote:' || "B" || '>' FROM "_Article_quotes" WHERE "A" = NEW."id" LIMIT 1000;
  INSERT INTO "PublicChange" ("tag") SELECT 'Quote>'
    WHERE (SELECT count(*) FROM (SELECT 1 FROM "_Article_quotes" WHERE "A" = NEW."id" LIMIT 1001)) > 1000;
  INSERT INTO "PublicChange" ("tag") SELECT 'Person:' || "B" || '>' FROM "_Article_people" WHERE "A" = NEW."id" LIMIT 1000;
  INSERT INTO "PublicChange" ("tag") SELECT 'Person>'
    WHERE (SELECT count(*) FROM (SELECT 1 FROM "_Article_people" WHERE "A" = NEW."id" LIMIT 1001)) > 1000;
  INSERT INTO "PublicChange" ("tag") SELECT 'Source:' || "B" || '>' FROM "_Article_sources" WHERE "A" = NEW."id" LIMIT 1000;
  INSERT INTO "PublicChange" ("tag") SELECT 'Source>'
    WHERE (SELECT count(*) FROM (SELECT 1 FROM "_Article_sources" WHERE "A" = NEW."id" LIMIT 1001)) > 1000;
  INSERT INTO "PublicChange" ("tag") SELECT 'Event:' || "B" || '>' FROM "_Article_events" WHERE "A" = NEW."id" LIMIT 1000;
  INSERT INTO "PublicChange" ("tag") SELECT 'Event>'
    WHERE (SELECT count(*) FROM (SELECT 1 FROM "_Article_events" WHERE "A" = NEW."id" LIMIT 1001)) > 1000;
END;

CREATE TRIGGER "PublicItem_Quote" INSTEAD OF INSERT ON "PublicItem"
WHEN NEW."list" = 'Quote'
BEGIN
  INSERT INTO "PublicChange" ("tag") VALUES ('Quote'), ('Quote:' || NEW."id");
  INSERT INTO "PublicChange" ("tag") SELECT 'Article:' || "A" || '>' FROM "_Article_quotes" WHERE "B" = NEW."id" LIMIT 1000;
  INSERT INTO "PublicChange" ("tag") SELECT 'Article>'
    WHERE (SELECT count(*) FROM (SELECT 1 FROM "_Article_quotes" WHERE "B" = NEW."id" LIMIT 1001)) > 1000;
  INSERT INTO "PublicChange" ("tag") SELECT 'Person:' || "speaker" || '>' FROM "Quote"
    WHERE "id" = NEW."id" AND "speaker" IS NOT NULL;
  INSERT INTO "PublicChange" ("tag") SELECT 'Source:' || "source" || '>' FROM "Quote"
    WHERE "id" = NEW."id" AND "source" IS NOT NULL;
END;

CREATE TRIGGER "PublicItem_Person" INSTEAD OF INSERT ON "PublicItem"
WHEN NEW."list" = 'Person'
BEGIN
  INSERT INTO "PublicChange" ("tag") VALUES ('Person'), ('Person:' || NEW."id");
  INSERT INTO "PublicChange" ("tag") SELECT 'Article:' || "A" || '>' FROM "_Article_people" WHERE "B" = NEW."id" LIMIT 1000;
  INSERT INTO "PublicChange" ("tag") SELECT 'Article>'
    WHERE (SELECT count(*) FROM (SELECT 1 FROM "_Article_people" WHERE "B" = NEW."id" LIMIT 1001)) > 1000;
  INSERT INTO "PublicChange" ("tag") SELECT 'Event:' || "A" || '>' FROM "_Event_people" WHERE "B" = NEW."id" LIMIT 1000;
  INSERT INTO "PublicChange" ("tag") SELECT 'Event>'
    WHERE (SELECT count(*) FROM (SELECT 1 FROM "_Event_people" WHERE "B" = NEW."id" LIMIT 1001)) > 1000;
END;

CREATE TRIGGER "PublicItem_Source" INSTEAD OF INSERT ON "PublicItem"
WHEN NEW."list" = 'Source'
BEGIN
  INSERT INTO "PublicChange" ("tag") VALUES ('Source'), ('Source:' || NEW."id");
  INSERT INTO "PublicChange" ("tag") SELECT 'Article:' || "A" || '>' FROM "_Article_sources" WHERE "B" = NEW."id" LIMIT 1000;
  INSERT INTO "PublicChange" ("tag") SELECT 'Article>'
    WHERE (SELECT count(*) FROM (SELECT 1 FROM "_Article_sources" WHERE "B" = NEW."id" LIMIT 1001)) > 1000;
  INSERT INTO "PublicChange" ("tag") SELECT 'Event:' || "A" || '>' FROM "_Event_sources" WHERE "B" = NEW."id" LIMIT 1000;
  INSERT INTO "PublicChange" ("tag") SELECT 'Event>'
    WHERE (SELECT count(*) FROM (SELECT 1 FROM "_Event_sources" WHERE "B" = NEW."id" LIMIT 1001)) > 1000;
  INSERT INTO "PublicChange" ("tag") SELECT 'Source:' || "partOf" || '>' FROM "Source"
    WHERE "id" = NEW."id" AND "partOf" IS NOT NULL;
  INSERT INTO "PublicChange" ("tag") SELECT 'Source:' || "basedOn" || '>' FROM "Source"
    WHERE "id" = NEW."id" AND "basedOn" IS NOT NULL;
END;

CREATE TRIGGER "PublicItem_Event" INSTEAD OF INSERT ON "PublicItem"
WHEN NEW."list" = 'Event'
BEGIN
  INSERT INTO "PublicChange" ("tag") VALUES ('Event'), ('Event:' || NEW."id");
  INSERT INTO "PublicChange" ("tag") SELECT 'Article:' || "A" || '>' FROM "_Article_events" WHERE "B" = NEW."id" LIMIT 1000;
  INSERT INTO "PublicChange" ("tag") SELECT 'Article>'
    WHERE (SELECT count(*) FROM (SELECT 1 FROM "_Article_events" WHERE "B" = NEW."id" LIMIT 1001)) > 1000;
  INSERT INTO "PublicChange" ("tag") SELECT 'Person:' || "B" || '>' FROM "_Event_people" WHERE "A" = NEW."id" LIMIT 1000;
  INSERT INTO "PublicChange" ("tag") SELECT 'Person>'
    WHERE (SELECT count(*) FROM (SELECT 1 FROM "_Event_people" WHERE "A" = NEW."id" LIMIT 1001)) > 1000;
  INSERT INTO "PublicChange" ("tag") SELECT 'Source:' || "B" || '>' FROM "_Event_sources" WHERE "A" = NEW."id" LIMIT 1000;
  INSERT INTO "PublicChange" ("tag") SELECT 'Source>'
    WHERE (SELECT count(*) FROM (SELECT 1 FROM "_Event_sources" WHERE "A" = NEW."id" LIMIT 1001)) > 1000;
  INSERT INTO "PublicChange" ("tag") SELECT 'Source:' || "verifiedBy" || '>' FROM "Event"
    WHERE "id" = NEW."id" AND "verifiedBy" IS NOT NULL;
END;

CREATE TRIGGER "PublicItem_Correction" INSTEAD OF INSERT ON "PublicItem"
WHEN NEW."list" = 'Correction'
BEGIN
  INSERT INTO "PublicChange" ("tag") VALUES ('Correction'), ('Correction:' || NEW."id");
  INSERT INTO "PublicChange" ("tag") SELECT 'Article:' || "article" || '>' FROM "Correction"
    WHERE "id" = NEW."id" AND "article" IS NOT NULL;
END;

CREATE TRIGGER "PublicChange_Article_insert" AFTER INSERT ON "Article"
WHEN NEW."status" IN ('published', 'withdrawn')
BEGIN
  INSERT INTO "PublicItem" ("list", "id") SELECT 'Article', NEW."id";
END;

CREATE TRIGGER "PublicChange_Article_update" AFTER UPDATE ON "Article"
WHEN (OLD."status" IN ('published', 'withdrawn') OR NEW."status" IN ('published', 'withdrawn')) AND (OLD."id" IS NOT NEW."id" OR OLD."headline" IS NOT NEW."headline" OR OLD."alternativeHeadline" IS NOT NEW."alternativeHeadline" OR OLD."summary" IS NOT NEW."summary" OR OLD."body" IS NOT NEW."body" OR OLD."originalDate" IS NOT NEW."originalDate" OR OLD."dateline" IS NOT NEW."dateline" OR OLD."byline" IS NOT NEW."byline" OR OLD."section" IS NOT NEW."section" OR OLD."keywords" IS NOT NEW."keywords" OR OLD."language" IS NOT NEW."language" OR OLD."status" IS NOT NEW."status" OR OLD."slug" IS NOT NEW."slug" OR OLD."publishedAt" IS NOT NEW."publishedAt" OR OLD."modifiedAt" IS NOT NEW."modifiedAt" OR OLD."embargoUntil" IS NOT NEW."embargoUntil" OR OLD."urgency" IS NOT NEW."urgency" OR OLD."copyrightNotice" IS NOT NEW."copyrightNotice" OR OLD."withdrawnReason" IS NOT NEW."withdrawnReason" OR OLD."withdrawnAt" IS NOT NEW."withdrawnAt" OR OLD."usageTerms" IS NOT NEW."usageTerms")
BEGIN
  INSERT INTO "PublicItem" ("list", "id") SELECT 'Article', NEW."id";
END;

CREATE TRIGGER "PublicChange_Article_release" AFTER UPDATE ON "Article"
WHEN (OLD."status" IN ('published', 'withdrawn') OR NEW."status" IN ('published', 'withdrawn')) AND (OLD."status" IS NOT NEW."status" OR OLD."publishedAt" IS NOT NEW."publishedAt" OR OLD."embargoUntil" IS NOT NEW."embargoUntil")
BEGIN
  INSERT INTO "PublicItem" ("list", "id") SELECT 'Quote', l."B" FROM "_Article_quotes" l
    WHERE l."A" = NEW."id" AND NOT EXISTS (SELECT 1 FROM "_Article_quotes" o CROSS JOIN "Article" a
    WHERE o."B" = l."B" AND a."id" = o."A" AND a."id" <> NEW."id" AND a."status" = 'published'
      AND a."publishedAt" <= strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now', '-1 hour')
      AND (a."embargoUntil" IS NULL OR a."embargoUntil" <= strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now', '-1 hour')));
  INSERT INTO "PublicItem" ("list", "id") SELECT 'Person', l."B" FROM "_Article_people" l
    WHERE l."A" = NEW."id" AND NOT EXISTS (SELECT 1 FROM "_Article_people" o CROSS JOIN "Article" a
    WHERE o."B" = l."B" AND a."id" = o."A" AND a."id" <> NEW."id" AND a."status" = 'published'
      AND a."publishedAt" <= strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now', '-1 hour')
      AND (a."embargoUntil" IS NULL OR a."embargoUntil" <= strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now', '-1 hour')));
  INSERT INTO "PublicItem" ("list", "id") SELECT 'Source', l."B" FROM "_Article_sources" l
    WHERE l."A" = NEW."id" AND NOT EXISTS (SELECT 1 FROM "_Article_sources" o CROSS JOIN "Article" a
    WHERE o."B" = l."B" AND a."id" = o."A" AND a."id" <> NEW."id" AND a."status" = 'published'
      AND a."publishedAt" <= strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now', '-1 hour')
      AND (a."embargoUntil" IS NULL OR a."embargoUntil" <= strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now', '-1 hour')));
  INSERT INTO "PublicItem" ("list", "id") SELECT 'Event', l."B" FROM "_Article_events" l
    WHERE l."A" = NEW."id" AND NOT EXISTS (SELECT 1 FROM "_Article_events" o CROSS JOIN "Article" a
    WHERE o."B" = l."B" AND a."id" = o."A" AND a."id" <> NEW."id" AND a."status" = 'published'
      AND a."publishedAt" <= strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now', '-1 hour')
      AND (a."embargoUntil" IS NULL OR a."embargoUntil" <= strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now', '-1 hour')));
  INSERT INTO "PublicItem" ("list", "id") SELECT 'Correction', "id" FROM "Correction" WHERE "article" = NEW."id";
END;

CREATE TRIGGER "PublicChange_Article_delete" BEFORE DELETE ON "Article"
WHEN OLD."status" IN ('published', 'withdrawn')
BEGIN
  INSERT INTO "PublicItem" ("list", "id") SELECT 'Article', OLD."id";
  INSERT INTO "PublicItem" ("list", "id") SELECT 'Quote', l."B" FROM "_Article_quotes" l
    WHERE l."A" = OLD."id" AND NOT EXISTS (SELECT 1 FROM "_Article_quotes" o CROSS JOIN "Article" a
    WHERE o."B" = l."B" AND a."id" = o."A" AND a."id" <> OLD."id" AND a."status" = 'published'
      AND a."publishedAt" <= strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now', '-1 hour')
      AND (a."embargoUntil" IS NULL OR a."embargoUntil" <= strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now', '-1 hour')));
  INSERT INTO "PublicItem" ("list", "id") SELECT 'Person', l."B" FROM "_Article_people" l
    WHERE l."A" = OLD."id" AND NOT EXISTS (SELECT 1 FROM "_Article_people" o CROSS JOIN "Article" a
    WHERE o."B" = l."B" AND a."id" = o."A" AND a."id" <> OLD."id" AND a."status" = 'published'
      AND a."publishedAt" <= strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now', '-1 hour')
      AND (a."embargoUntil" IS NULL OR a."embargoUntil" <= strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now', '-1 hour')));
  INSERT INTO "PublicItem" ("list", "id") SELECT 'Source', l."B" FROM "_Article_sources" l
    WHERE l."A" = OLD."id" AND NOT EXISTS (SELECT 1 FROM "_Article_sources" o CROSS JOIN "Article" a
    WHERE o."B" = l."B" AND a."id" = o."A" AND a."id" <> OLD."id" AND a."status" = 'published'
      AND a."publishedAt" <= strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now', '-1 hour')
      AND (a."embargoUntil" IS NULL OR a."embargoUntil" <= strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now', '-1 hour')));
  INSERT INTO "PublicItem" ("list", "id") SELECT 'Event', l."B" FROM "_Article_events" l
    WHERE l."A" = OLD."id" AND NOT EXISTS (SELECT 1 FROM "_Article_events" o CROSS JOIN "Article" a
    WHERE o."B" = l."B" AND a."id" = o."A" AND a."id" <> OLD."id" AND a."status" = 'published'
      AND a."publishedAt" <= strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now', '-1 hour')
      AND (a."embargoUntil" IS NULL OR a."embargoUntil" <= strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now', '-1 hour')));
  INSERT INTO "PublicItem" ("list", "id") SELECT 'Correction', "id" FROM "Correction" WHERE "article" = OLD."id";
END;

CREATE TRIGGER "PublicChange_Quote_update" AFTER UPDATE ON "Quote"
WHEN (OLD."id" IS NOT NEW."id" OR OLD."text" IS NOT NEW."text" OR OLD."kind" IS NOT NEW."kind" OR OLD."saidOn" IS NOT NEW."saidOn" OR OLD."language" IS NOT NEW."language" OR OLD."slug" IS NOT NEW."slug" OR OLD."speaker" IS NOT NEW."speaker" OR OLD."source" IS NOT NEW."source" OR OLD."sourceCheck" IS NOT NEW."sourceCheck") AND EXISTS (SELECT 1 FROM "_Article_quotes" l CROSS JOIN "Article" a
    WHERE l."B" = NEW."id" AND a."id" = l."A" AND a."status" = 'published')
BEGIN
  INSERT INTO "PublicItem" ("list", "id") SELECT 'Quote', NEW."id";
  INSERT INTO "PublicChange" ("tag") SELECT 'Person:' || OLD."speaker" || '>'
    WHERE OLD."speaker" IS NOT NULL AND OLD."speaker" IS NOT NEW."speaker";
  INSERT INTO "PublicChange" ("tag") SELECT 'Source:' || OLD."source" || '>'
    WHERE OLD."source" IS NOT NULL AND OLD."source" IS NOT NEW."source";
END;

CREATE TRIGGER "PublicChange_Quote_delete" BEFORE DELETE ON "Quote"
WHEN EXISTS (SELECT 1 FROM "_Article_quotes" l CROSS JOIN "Article" a
    WHERE l."B" = OLD."id" AND a."id" = l."A" AND a."status" = 'published')
BEGIN
  INSERT INTO "PublicItem" ("list", "id") SELECT 'Quote', OLD."id";
END;

CREATE TRIGGER "PublicChange_Person_update" AFTER UPDATE ON "Person"
WHEN (OLD."id" IS NOT NEW."id" OR OLD."name" IS NOT NEW."name" OR OLD."kind" IS NOT NEW."kind" OR OLD."givenName" IS NOT NEW."givenName" OR OLD."familyName" IS NOT NEW."familyName" OR OLD."secondReference" IS NOT NEW."secondReference" OR OLD."alternateNames" IS NOT NEW."alternateNames" OR OLD."jobTitle" IS NOT NEW."jobTitle" OR OLD."affiliation" IS NOT NEW."affiliation" OR OLD."description" IS NOT NEW."description" OR OLD."wikidataId" IS NOT NEW."wikidataId" OR OLD."sameAs" IS NOT NEW."sameAs" OR OLD."slug" IS NOT NEW."slug") AND EXISTS (SELECT 1 FROM "_Article_people" l CROSS JOIN "Article" a
    WHERE l."B" = NEW."id" AND a."id" = l."A" AND a."status" = 'published')
BEGIN
  INSERT INTO "PublicItem" ("list", "id") SELECT 'Person', NEW."id";
END;

CREATE TRIGGER "PublicChange_Person_delete" BEFORE DELETE ON "Person"
WHEN EXISTS (SELECT 1 FROM "_Article_people" l CROSS JOIN "Article" a
    WHERE l."B" = OLD."id" AND a."id" = l."A" AND a."status" = 'published')
BEGIN
  INSERT INTO "PublicItem" ("list", "id") SELECT 'Person', OLD."id";
END;

CREATE TRIGGER "PublicChange_Source_update" AFTER UPDATE ON "Source"
WHEN (OLD."id" IS NOT NEW."id" OR OLD."name" IS NOT NEW."name" OR OLD."shortName" IS NOT NEW."shortName" OR OLD."kind" IS NOT NEW."kind" OR OLD."country" IS NOT NEW."country" OR OLD."url" IS NOT NEW."url" OR OLD."publishedOn" IS NOT NEW."publishedOn" OR OLD."wikidataId" IS NOT NEW."wikidataId" OR OLD."slug" IS NOT NEW."slug" OR OLD."partOf" IS NOT NEW."partOf" OR OLD."basedOn" IS NOT NEW."basedOn") AND EXISTS (SELECT 1 FROM "_Article_sources" l CROSS JOIN "Article" a
    WHERE l."B" = NEW."id" AND a."id" = l."A" AND a."status" = 'published')
BEGIN
  INSERT INTO "PublicItem" ("list", "id") SELECT 'Source', NEW."id";
  INSERT INTO "PublicChange" ("tag") SELECT 'Source:' || OLD."partOf" || '>'
    WHERE OLD."partOf" IS NOT NULL AND OLD."partOf" IS NOT NEW."partOf";
  INSERT INTO "PublicChange" ("tag") SELECT 'Source:' || OLD."basedOn" || '>'
    WHERE OLD."basedOn" IS NOT NULL AND OLD."basedOn" IS NOT NEW."basedOn";
END;

CREATE TRIGGER "PublicChange_Source_delete" BEFORE DELETE ON "Source"
WHEN EXISTS (SELECT 1 FROM "_Article_sources" l CROSS JOIN "Article" a
    WHERE l."B" = OLD."id" AND a."id" = l."A" AND a."status" = 'published')
BEGIN
  INSERT INTO "PublicItem" ("list", "id") SELECT 'Source', OLD."id";
END;

CREATE TRIGGER "PublicChange_Event_update" AFTER UPDATE ON "Event"
WHEN (OLD."id" IS NOT NEW."id" OR OLD."name" IS NOT NEW."name" OR OLD."kind" IS NOT NEW."kind" OR OLD."factuality" IS NOT NEW."factuality" OR OLD."description" IS NOT NEW."description" OR OLD."location" IS NOT NEW."location" OR OLD."country" IS NOT NEW."country" OR OLD."slug" IS NOT NEW."slug" OR OLD."dateAsWritten" IS NOT NEW."dateAsWritten" OR OLD."date" IS NOT NEW."date" OR OLD."verifiedDate" IS NOT NEW."verifiedDate" OR OLD."verifiedBy" IS NOT NEW."verifiedBy" OR OLD."earliestDate" IS NOT NEW."earliestDate" OR OLD."latestDate" IS NOT NEW."latestDate") AND EXISTS (SELECT 1 FROM "_Article_events" l CROSS JOIN "Article" a
    WHERE l."B" = NEW."id" AND a."id" = l."A" AND a."status" = 'published')
BEGIN
  INSERT INTO "PublicItem" ("list", "id") SELECT 'Event', NEW."id";
  INSERT INTO "PublicChange" ("tag") SELECT 'Source:' || OLD."verifiedBy" || '>'
    WHERE OLD."verifiedBy" IS NOT NULL AND OLD."verifiedBy" IS NOT NEW."verifiedBy";
END;

CREATE TRIGGER "PublicChange_Event_delete" BEFORE DELETE ON "Event"
WHEN EXISTS (SELECT 1 FROM "_Article_events" l CROSS JOIN "Article" a
    WHERE l."B" = OLD."id" AND a."id" = l."A" AND a."status" = 'published')
BEGIN
  INSERT INTO "PublicItem" ("list", "id") SELECT 'Event', OLD."id";
END;

CREATE TRIGGER "PublicChange_Article_quotes_insert" AFTER INSERT ON "_Article_quotes"
WHEN EXISTS (SELECT 1 FROM "Article" WHERE "id" = NEW."A" AND "status" = 'published')
BEGIN
  INSERT INTO "PublicChange" ("tag") VALUES ('Article:' || NEW."A" || '>'), ('Quote:' || NEW."B" || '>');
  INSERT INTO "PublicItem" ("list", "id") SELECT 'Quote', NEW."B" WHERE NOT EXISTS (SELECT 1 FROM "_Article_quotes" o CROSS JOIN "Article" a
    WHERE o."B" = NEW."B" AND a."id" = o."A" AND a."id" <> NEW."A" AND a."status" = 'published'
      AND a."publishedAt" <= strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now', '-1 hour')
      AND (a."embargoUntil" IS NULL OR a."embargoUntil" <= strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now', '-1 hour')));
END;

CREATE TRIGGER "PublicChange_Article_quotes_delete" AFTER DELETE ON "_Article_quotes"
WHEN EXISTS (SELECT 1 FROM "Article" WHERE "id" = OLD."A" AND "status" = 'published')
BEGIN
  INSERT INTO "PublicChange" ("tag") VALUES ('Article:' || OLD."A" || '>'), ('Quote:' || OLD."B" || '>');
  INSERT INTO "PublicItem" ("list", "id") SELECT 'Quote', OLD."B" WHERE NOT EXISTS (SELECT 1 FROM "_Article_quotes" o CROSS JOIN "Article" a
    WHERE o."B" = OLD."B" AND a."id" = o."A" AND a."id" <> OLD."A" AND a."status" = 'published'
      AND a."publishedAt" <= strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now', '-1 hour')
      AND (a."embargoUntil" IS NULL OR a."embargoUntil" <= strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now', '-1 hour')));
END;

CREATE TRIGGER "PublicChange_Article_people_insert" AFTER INSERT ON "_Article_people"
WHEN EXISTS (SELECT 1 FROM "Article" WHERE "id" = NEW."A" AND "status" = 'published')
BEGIN
  INSERT INTO "PublicChange" ("tag") VALUES ('Article:' || NEW."A" || '>'), ('Person:' || NEW."B" || '>');
  INSERT INTO "PublicItem" ("list", "id") SELECT 'Person', NEW."B" WHERE NOT EXISTS (SELECT 1 FROM "_Article_people" o CROSS JOIN "Article" a
    WHERE o."B" = NEW."B" AND a."id" = o."A" AND a."id" <> NEW."A" AND a."status" = 'published'
      AND a."publishedAt" <= strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now', '-1 hour')
      AND (a."embargoUntil" IS NULL OR a."embargoUntil" <= strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now', '-1 hour')));
END;

CREATE TRIGGER "PublicChange_Article_people_delete" AFTER DELETE ON "_Article_people"
WHEN EXISTS (SELECT 1 FROM "Article" WHERE "id" = OLD."A" AND "status" = 'published')
BEGIN
  INSERT INTO "PublicChange" ("tag") VALUES ('Article:' || OLD."A" || '>'), ('Person:' || OLD."B" || '>');
  INSERT INTO "PublicItem" ("list", "id") SELECT 'Person', OLD."B" WHERE NOT EXISTS (SELECT 1 FROM "_Article_people" o CROSS JOIN "Article" a
    WHERE o."B" = OLD."B" AND a."id" = o."A" AND a."id" <> OLD."A" AND a."status" = 'published'
      AND a."publishedAt" <= strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now', '-1 hour')
      AND (a."embargoUntil" IS NULL OR a."embargoUntil" <= strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now', '-1 hour')));
END;

CREATE TRIGGER "PublicChange_Article_sources_insert" AFTER INSERT ON "_Article_sources"
WHEN EXISTS (SELECT 1 FROM "Article" WHERE "id" = NEW."A" AND "status" = 'published')
BEGIN
  INSERT INTO "PublicChange" ("tag") VALUES ('Article:' || NEW."A" || '>'), ('Source:' || NEW."B" || '>');
  INSERT INTO "PublicItem" ("list", "id") SELECT 'Source', NEW."B" WHERE NOT EXISTS (SELECT 1 FROM "_Article_sources" o CROSS JOIN "Article" a
    WHERE o."B" = NEW."B" AND a."id" = o."A" AND a."id" <> NEW."A" AND a."status" = 'published'
      AND a."publishedAt" <= strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now', '-1 hour')
      AND (a."embargoUntil" IS NULL OR a."embargoUntil" <= strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now', '-1 hour')));
END;

CREATE TRIGGER "PublicChange_Article_sources_delete" AFTER DELETE ON "_Article_sources"
WHEN EXISTS (SELECT 1 FROM "Article" WHERE "id" = OLD."A" AND "status" = 'published')
BEGIN
  INSERT INTO "PublicChange" ("tag") VALUES ('Article:' || OLD."A" || '>'), ('Source:' || OLD."B" || '>');
  INSERT INTO "PublicItem" ("list", "id") SELECT 'Source', OLD."B" WHERE NOT EXISTS (SELECT 1 FROM "_Article_sources" o CROSS JOIN "Article" a
    WHERE o."B" = OLD."B" AND a."id" = o."A" AND a."id" <> OLD."A" AND a."status" = 'published'
      AND a."publishedAt" <= strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now', '-1 hour')
      AND (a."embargoUntil" IS NULL OR a."embargoUntil" <= strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now', '-1 hour')));
END;

CREATE TRIGGER "PublicChange_Article_events_insert" AFTER INSERT ON "_Article_events"
WHEN EXISTS (SELECT 1 FROM "Article" WHERE "id" = NEW."A" AND "status" = 'published')
BEGIN
  INSERT INTO "PublicChange" ("tag") VALUES ('Article:' || NEW."A" || '>'), ('Event:' || NEW."B" || '>');
  INSERT INTO "PublicItem" ("list", "id") SELECT 'Event', NEW."B" WHERE NOT EXISTS (SELECT 1 FROM "_Article_events" o CROSS JOIN "Article" a
    WHERE o."B" = NEW."B" AND a."id" = o."A" AND a."id" <> NEW."A" AND a."status" = 'published'
      AND a."publishedAt" <= strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now', '-1 hour')
      AND (a."embargoUntil" IS NULL OR a."embargoUntil" <= strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now', '-1 hour')));
END;

CREATE TRIGGER "PublicChange_Article_events_delete" AFTER DELETE ON "_Article_events"
WHEN EXISTS (SELECT 1 FROM "Article" WHERE "id" = OLD."A" AND "status" = 'published')
BEGIN
  INSERT INTO "PublicChange" ("tag") VALUES ('Article:' || OLD."A" || '>'), ('Event:' || OLD."B" || '>');
  INSERT INTO "PublicItem" ("list", "id") SELECT 'Event', OLD."B" WHERE NOT EXISTS (SELECT 1 FROM "_Article_events" o CROSS JOIN "Article" a
    WHERE o."B" = OLD."B" AND a."id" = o."A" AND a."id" <> OLD."A" AND a."status" = 'published'
      AND a."publishedAt" <= strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now', '-1 hour')
      AND (a."embargoUntil" IS NULL OR a."embargoUntil" <= strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now', '-1 hour')));
END;

CREATE TRIGGER "PublicChange_Event_people_insert" AFTER INSERT ON "_Event_people"
WHEN EXISTS (SELECT 1 FROM "_Article_events" l CROSS JOIN "Article" a
    WHERE l."B" = NEW."A" AND a."id" = l."A" AND a."status" = 'published')
BEGIN
  INSERT INTO "PublicChange" ("tag") VALUES ('Event:' || NEW."A" || '>'), ('Person:' || NEW."B" || '>');
END;

CREATE TRIGGER "PublicChange_Event_people_delete" AFTER DELETE ON "_Event_people"
WHEN EXISTS (SELECT 1 FROM "_Article_events" l CROSS JOIN "Article" a
    WHERE l."B" = OLD."A" AND a."id" = l."A" AND a."status" = 'published')
BEGIN
  INSERT INTO "PublicChange" ("tag") VALUES ('Event:' || OLD."A" || '>'), ('Person:' || OLD."B" || '>');
END;

CREATE TRIGGER "PublicChange_Event_sources_insert" AFTER INSERT ON "_Event_sources"
WHEN EXISTS (SELECT 1 FROM "_Article_events" l CROSS JOIN "Article" a
    WHERE l."B" = NEW."A" AND a."id" = l."A" AND a."status" = 'published')
BEGIN
  INSERT INTO "PublicChange" ("tag") VALUES ('Event:' || NEW."A" || '>'), ('Source:' || NEW."B" || '>');
END;

CREATE TRIGGER "PublicChange_Event_sources_delete" AFTER DELETE ON "_Event_sources"
WHEN EXISTS (SELECT 1 FROM "_Article_events" l CROSS JOIN "Article" a
    WHERE l."B" = OLD."A" AND a."id" = l."A" AND a."status" = 'published')
BEGIN
  INSERT INTO "PublicChange" ("tag") VALUES ('Event:' || OLD."A" || '>'), ('Source:' || OLD."B" || '>');
END;

CREATE TRIGGER "PublicChange_Correction_insert" AFTER INSERT ON "Correction"
WHEN EXISTS (SELECT 1 FROM "Article" WHERE "id" = NEW."article" AND "status" = 'published')
BEGIN
  INSERT INTO "PublicItem" ("list", "id") SELECT 'Correction', NEW."id";
END;

CREATE TRIGGER "PublicChange_FormerSlug_insert" AFTER INSERT ON "FormerSlug"
BEGIN
  INSERT INTO "PublicChange" ("tag") VALUES (NEW."list");
END;

CREATE TRIGGER "PublicChange_Search_insert" AFTER INSERT ON "ArticleSearchEntry"
BEGIN
  INSERT INTO "PublicChange" ("tag") VALUES ('Search');
END;

CREATE TRIGGER "PublicChange_Correction_update" AFTER UPDATE ON "Correction"
WHEN EXISTS (SELECT 1 FROM "Article" WHERE "id" = NEW."article" AND "status" = 'published')
BEGIN
  INSERT INTO "PublicItem" ("list", "id") SELECT 'Correction', NEW."id";
END;

CREATE TRIGGER "PublicChange_FormerSlug_update" AFTER UPDATE ON "FormerSlug"
BEGIN
  INSERT INTO "PublicChange" ("tag") VALUES (NEW."list");
END;

CREATE TRIGGER "PublicChange_Search_update" AFTER UPDATE ON "ArticleSearchEntry"
BEGIN
  INSERT INTO "PublicChange" ("tag") VALUES ('Search');
END;

CREATE TRIGGER "PublicChange_Correction_delete" BEFORE DELETE ON "Correction"
WHEN EXISTS (SELECT 1 FROM "Article" WHERE "id" = OLD."article" AND "status" = 'published')
BEGIN
  INSERT INTO "PublicItem" ("list", "id") SELECT 'Correction', OLD."id";
END;

CREATE TRIGGER "PublicChange_FormerSlug_delete" BEFORE DELETE ON "FormerSlug"
BEGIN
  INSERT INTO "PublicChange" ("tag") VALUES (OLD."list");
END;

CREATE TRIGGER "PublicChange_Search_delete" BEFORE DELETE ON "ArticleSearchEntry"
BEGIN
  INSERT INTO "PublicChange" ("tag") VALUES ('Search');
END;

CREATE TRIGGER "PublicChange_prune" AFTER INSERT ON "PublicChange"
WHEN NEW."number" % 1000 = 0
BEGIN
  DELETE FROM "PublicChange" WHERE "number" <= NEW."number" - 20000;
END;
