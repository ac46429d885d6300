-- Written by hand: what readers search (docs/decisions/007). Prisma leaves these tables alone
-- (tables.external in prisma.config.ts), and a server fills them when it starts.

-- Which articles are in the search, by the row that holds their words; and which are to be read again,
-- and when: those published that are not public yet have no row there before.
CREATE TABLE "ArticleSearchEntry" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "article" TEXT NOT NULL UNIQUE,
    "readAgainAt" TEXT
);
CREATE INDEX "ArticleSearchEntry_readAgainAt_idx" ON "ArticleSearchEntry"("readAgainAt");

-- The words, folded by src/search/wordsOf.ts; this tokenizer only splits them at the spaces. FTS5 keeps
-- them a second time as they came, because without (content = '') it cannot forget what it has counted
-- of an article that is taken out, and every rank would tell of it.
CREATE VIRTUAL TABLE "ArticleSearch" USING fts5(
    "headline", "alternativeHeadline", "summary", "body", "keywords",
    "quotes", "people", "sources", "events",
    tokenize = 'ascii', prefix = '2 3'
);
