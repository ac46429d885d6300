import type { ListGraphQLTypes } from '@keystone-6/core/types'

import type { Lists } from '../../generated/keystone/types'
import type { Session } from '../auth'
import type { Annotation as Found } from '../copydesk/annotate'
import type { Part } from '../copydesk/wordDifferences'
import type { ReviewedIssue } from '../editorial/openIssues'
import { g } from './g'

type Quotes = ListGraphQLTypes<Lists.Quote.TypeInfo<Session>>['types']['output']

const QuoteState = g.enum({
  name: 'AnnotationState',
  description: 'How a quote’s words compare with what stands in the body.',
  values: g.enumValues(['exact', 'typographic', 'altered', 'missing']),
})

const AttributionRelation = g.enum({
  name: 'AttributionRelation',
  description: 'How a step of a chain follows from the one before.',
  values: g.enumValues(['speaker', 'source', 'partOf', 'basedOn']),
})

const Severity = g.enum({
  name: 'CopyIssueSeverity',
  description:
    'An error must not be published, a warning is wrong by house style, a hint may be right.',
  values: g.enumValues(['error', 'warning', 'hint']),
})

const int = (description: string) => g.field({ type: g.nonNull(g.Int), description })
const string = (description: string) => g.field({ type: g.nonNull(g.String), description })

/** The GraphQL type of a quotation’s place, made of the type of quotes, to which it leads. */
export function annotationType(quote: Quotes) {
  return g.object<Omit<Found, 'quote'> & { quote: Lists.Quote.TypeInfo<Session>['item'] }>()({
    name: 'Annotation',
    description: 'A quotation’s place in a body (W3C Web Annotation: position and text selectors).',
    fields: {
      quote: g.field({ type: g.nonNull(quote), description: 'The quote that stands there.' }),
      state: g.field({ type: g.nonNull(QuoteState), description: 'How its words compare.' }),
      block: int('Index of the top-level block.'),
      start: int('First UTF-16 unit in the block’s plain text.'),
      end: int('The unit after the last.'),
      exact: string('What stands there.'),
      prefix: string('What stands before it in the block.'),
      suffix: string('What stands after it.'),
    },
  })
}

export const CopyIssue = g.object<ReviewedIssue>()({
  name: 'CopyIssue',
  description: 'Something a copy editor should look at.',
  fields: {
    key: string('What a dismissal names.'),
    rule: string('The rule that found it.'),
    severity: g.field({ type: g.nonNull(Severity) }),
    message: string('What is wrong, and what to do.'),
    block: g.field({
      type: g.Int,
      description: 'Index of the block; −1 is the headline, −2 the summary, null no place at all.',
    }),
    start: int('First UTF-16 unit in the block’s plain text.'),
    end: int('The unit after the last.'),
    suggestion: g.field({ type: g.String, description: 'What to put there instead.' }),
    about: g.field({ type: g.String, description: 'Slug of the linked item it is about.' }),
    dismissedBecause: g.field({
      type: g.String,
      description: 'Why an editor lets it stand.',
      resolve: ({ dismissal }) => dismissal?.reason ?? null,
    }),
  },
})

const TextChange = g.enum({
  name: 'TextChange',
  description: 'What became of a run of words.',
  values: g.enumValues(['same', 'added', 'removed']),
})

export const TextPart = g.object<Part>()({
  name: 'TextPart',
  description: 'A run of words of a comparison.',
  fields: {
    text: string('The words.'),
    change: g.field({ type: g.nonNull(TextChange) }),
  },
})

type Step = { relation: 'speaker' | 'source' | 'partOf' | 'basedOn'; slug: string; name: string }

const AttributionStep = g.object<Step>()({
  name: 'AttributionStep',
  description: 'One step of the way from a speaker to the first source.',
  fields: {
    relation: g.field({
      type: g.nonNull(AttributionRelation),
      description: 'How it follows from the step before.',
    }),
    slug: string('Slug of the person, or of the source.'),
    name: string('Its name.'),
  },
})

export const Attribution = g.object<{ chain: Step[]; sentence: string }>()({
  name: 'Attribution',
  description: 'Where a quotation comes from, as far as it is public.',
  fields: {
    chain: g.field({
      type: g.nonNull(g.list(g.nonNull(AttributionStep))),
      description: 'The speaker, the report, its outlet, what it rests on, to the first source.',
    }),
    sentence: string('The same in one sentence for a reader.'),
  },
})
