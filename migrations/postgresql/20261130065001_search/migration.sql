-- Written by hand: what readers search (docs/decisions/007). Prisma leaves this table alone
-- (tables.external in prisma.config.ts), and a server fills it when it starts.

-- Which articles are in the search, with their words as src/search/wordsOf.ts folds them, a space
-- between two and one at each end; and which are to be read again, and when: those published that are
-- not public yet have no words before.
CREATE TABLE "ArticleSearch" (
    "article" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "readAgainAt" TEXT COLLATE "C",
    "headline" TEXT COLLATE "C",
    "alternativeHeadline" TEXT COLLATE "C",
    "summary" TEXT COLLATE "C",
    "body" TEXT COLLATE "C",
    "keywords" TEXT COLLATE "C",
    "quotes" TEXT COLLATE "C",
    "people" TEXT COLLATE "C",
    "sources" TEXT COLLATE "C",
    "events" TEXT COLLATE "C",
    "words" TSVECTOR
);
CREATE INDEX "ArticleSearch_readAgainAt_idx" ON "ArticleSearch"("readAgainAt");
CREATE INDEX "ArticleSearch_words_idx" ON "ArticleSearch" USING GIN ("words");
