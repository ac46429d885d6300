import { group, list } from '@keystone-6/core'
import { select } from '@keystone-6/core/fields'

import type { Lists } from '../../generated/keystone/types'
import { contentOperations, permissions, rules } from '../access'
import type { Session } from '../auth'
import { unlinkAndDelete } from '../editorial/unlinkAndDelete'
import { auditStamps } from '../fields/auditStamps'
import { choices } from '../fields/choices'
import { backReference } from '../fields/relationship'
import { history } from '../fields/history'
import { personConnections } from '../fields/personConnections'
import { slug } from '../fields/slug'
import { stringList } from '../fields/stringList'
import { textRules } from '../fields/textRules'
import { version } from '../fields/version'
import { wikidataId } from '../fields/wikidataId'
import { line, prose } from '../fields/words'

type L = Lists.Person.TypeInfo<Session>

export const Person = list<L>({
  access: {
    operation: contentOperations,
    filter: { query: rules.readLinked },
    item: { update: rules.changeLinked('Person') },
  },
  graphql: {
    description: 'Somebody a story names, quotes or relies on.',
    maxTake: 100,
  },
  fields: {
    version: version<L>(),
    ...group<L>({
      label: 'Name',
      fields: {
        name: line<L>({
          isIndexed: true,
          validation: { isRequired: true },
          ui: { description: 'The name at first reference, such as Robert O’Brien.' },
        }),
        kind: select<L>({
          type: 'enum',
          ...choices.personKind,
          db: { isNullable: false },
          validation: { isRequired: true },
          isIndexed: true,
          ui: {
            displayMode: 'segmented-control',
            description:
              'Named: a person readers can identify. Unnamed: one the story does not name. Collective: several, such as analysts.',
          },
        }),
        givenName: line<L>({ ui: { description: 'The given name, as the person writes it.' } }),
        familyName: line<L>({
          isIndexed: true,
          ui: { description: 'The family name; in Korean names it comes first.' },
        }),
        secondReference: line<L>({
          ui: { description: 'What later mentions call them, such as Mr. Kim.' },
        }),
        alternateNames: stringList<L>({
          ui: { description: 'Other spellings in use, one to a line, such as Kim Jong-un.' },
        }),
      },
    }),
    ...group<L>({
      label: 'Who they are',
      fields: {
        jobTitle: line<L>({ ui: { description: 'The post they hold, as a story gives it.' } }),
        affiliation: line<L>({ ui: { description: 'The institution they speak for.' } }),
        description: prose<L>({
          ui: { description: 'Who they are, in a sentence readers may see.' },
        }),
        wikidataId: wikidataId<L>(),
        sameAs: stringList<L>({
          check: textRules.webLink.check,
          ui: { description: 'Web pages that are about exactly this person, one to a line.' },
        }),
        slug: slug<L>({ from: 'name' }),
      },
    }),
    ...group<L>({
      label: 'Where they appear',
      description: 'Linked from the other side.',
      fields: {
        articles: backReference<L>({
          ref: 'Article.people',
          many: true,
          ui: { description: 'Stories that link this person.' },
        }),
        quotes: backReference<L>({
          ref: 'Quote.speaker',
          many: true,
          ui: { labelField: 'label', searchFields: ['text'], description: 'What they said.' },
        }),
        events: backReference<L>({
          ref: 'Event.people',
          many: true,
          ui: { description: 'What they took part in.' },
        }),
      },
    }),
    ...personConnections(),
    revisions: history<L>('Person'),
    ...auditStamps<L>(),
  },
  actions: { unlinkAndDelete: unlinkAndDelete<L>() },
  ui: {
    hideDelete: args => !permissions.canDelete(args),
    searchFields: ['name', 'familyName', 'slug'],
    listView: {
      initialColumns: ['name', 'kind', 'jobTitle', 'affiliation'],
      initialSort: { field: 'name', direction: 'ASC' },
      pageSize: 50,
    },
  },
})
