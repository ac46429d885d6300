import { graphql, type ResultOf } from '../stet/graphql'
import { pathTo } from '../stet/pathTo'

export const chainFields = graphql(`
  fragment Chain on Attribution {
    chain {
      relation
      slug
      name
    }
  }
`)

const relations = {
  speaker: 'Said by',
  source: 'Taken from',
  partOf: 'Part of',
  basedOn: 'Which rests on',
} as const

/** The way a quotation came, step by step, to the first source. */
export function Chain({ chain }: ResultOf<typeof chainFields>) {
  if (chain.length === 0) return null
  return (
    <section>
      <h2>Where it comes from</h2>
      <ol className="chain" role="list">
        {chain.map(step => (
          <li key={`${step.relation} ${step.slug}`}>
            <span className="about">{relations[step.relation]}</span>
            <a href={step.relation === 'speaker' ? pathTo.person(step) : pathTo.source(step)}>
              {step.name}
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}
