import type Database from 'better-sqlite3'

import { type Asked, floorStatements } from './floorStatements'
import type { Variables } from './readings'

type Named = { slug: string; name: string }

const { compare: alphabetical } = new Intl.Collator('en')

/**
 * The least that answering takes: statements of better-sqlite3 that are prepared once, with the same
 * rules for what is public, and the answer that Stet gives. Quotes stand in the order of their
 * slugs, which in invented stories is the order of reading.
 */
export function floorAnswers(database: Database.Database) {
  const read = floorStatements(database)
  const byName = <T extends Named>(items: T[]) =>
    items.toSorted((a, b) => alphabetical(a.name, b.name))

  return {
    article(variables: Variables) {
      const article = read.article.get(at(variables))
      if (!article) return { article: null }
      const asked = at(variables, article.id)
      return {
        article: {
          slug: article.slug,
          headline: article.headline,
          summary: article.summary,
          byline: article.byline,
          dateline: article.dateline,
          section: article.section,
          publishedAt: utc(article.publishedAt),
          body: { document: JSON.parse(article.body) },
          quotes: read.quotesOfArticle.all(asked).map(quote => ({
            slug: quote.slug,
            text: quote.text,
            kind: quote.kind,
            saidOn: quote.saidOn,
            speaker: quote.speakerSlug && {
              slug: quote.speakerSlug,
              name: quote.speakerName,
              jobTitle: quote.speakerTitle,
            },
            source: quote.sourceSlug && {
              slug: quote.sourceSlug,
              name: quote.sourceName,
              kind: quote.sourceKind,
            },
          })),
          people: byName(read.people.all(asked)),
          sources: byName(read.sources.all(asked)),
          events: read.events.all(asked),
        },
      }
    },

    frontPage(variables: Variables) {
      return {
        articles: read.newest.all(at(variables)).map(article => ({
          slug: article.slug,
          headline: article.headline,
          summary: article.summary,
          section: article.section,
          publishedAt: utc(article.publishedAt),
          people: byName(read.names.all(at(variables, article.id))).slice(0, 2),
        })),
      }
    },

    quotesOf(variables: Variables) {
      const person = read.person.get(at(variables))
      if (!person) return { person: null }
      return {
        person: {
          slug: person.slug,
          name: person.name,
          jobTitle: person.jobTitle,
          quotes: read.quotesOfPerson.all(at(variables, person.id)).map(quote => ({
            slug: quote.slug,
            text: quote.text,
            kind: quote.kind,
            saidOn: quote.saidOn,
            source: quote.sourceSlug && { slug: quote.sourceSlug, name: quote.sourceName },
          })),
        },
      }
    },

    search(variables: Variables) {
      const edges = read.containing.all(at(variables)).map(node => ({ node }))
      return { searchArticles: { edges } }
    },
  }
}

function at(variables: Variables, id?: string): Asked {
  return { ...variables, id, now: new Date().toISOString().replace('Z', '+00:00') }
}

/** A time as the database has it, as GraphQL has it. */
const utc = (time: string) => time.replace('+00:00', 'Z')
