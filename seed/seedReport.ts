import type { StoryPackage } from './package/readStoryPackage'
import { describePlan, describeTally } from './plan/describePlan'
import { addTo, changesSomething, countIn, emptyTally, type Plan } from './plan/plan'

type Options = { isDryRun: boolean; json: boolean; total: number }

/** So many packages are told one by one, more only where there is something to look at. */
const mostTold = 20

/** Says what a seed does, package by package, and what it did: in words, or as JSON. */
export class SeedReport {
  readonly isLong: boolean
  readonly #tally = emptyTally()
  #packages = 0
  #changing = 0

  constructor(private readonly options: Options) {
    this.isLong = options.total > mostTold
  }

  /** The lines that tell of a package. */
  add(plan: Plan, { folder }: StoryPackage): string[] {
    const { isDryRun, json } = this.options
    addTo(this.#tally, plan.steps)
    this.#packages++
    if (changesSomething(plan)) this.#changing++
    if (json) return [JSON.stringify({ ...asJson(plan), folder, isDryRun })]
    const isPlain = plan.steps.every(({ action }) => action === 'create' || action === 'unchanged')
    return this.isLong && isPlain ? [] : [describePlan(plan, { isDryRun })]
  }

  /** The lines that end a report: the totals, where they are not told yet, and what to do next. */
  end({ isStopped }: { isStopped: boolean }): string[] {
    const { isDryRun, json } = this.options
    if (json) {
      const totals = this.#tally
      return [
        JSON.stringify({ packages: this.#packages, changing: this.#changing, totals, isStopped }),
      ]
    }
    const hasNewFiles = this.#changing > 0
    const all = `${this.#packages.toLocaleString('en-US')} packages: `
    return [
      ...(this.#packages > 1 ? [all + describeTally(this.#tally, { isDryRun, hasNewFiles })] : []),
      ...(isStopped
        ? ['Stopped: what was begun is done. Next: the same again, to go on.']
        : this.#advice()),
    ]
  }

  /** 0 when all is as the packages say, 2 when it would not be, 3 when conflicts were left. */
  get exitCode(): number {
    if (this.options.isDryRun && this.#changing > 0) return 2
    return countIn(this.#tally, 'conflict') > 0 ? 3 : 0
  }

  #advice(): string[] {
    const { isDryRun } = this.options
    const has = (action: 'kept' | 'conflict') => countIn(this.#tally, action) > 0
    return [
      ...(has('conflict')
        ? ['What is in conflict was left as it is. --overwrite takes the package’s side.']
        : []),
      ...(has('kept')
        ? [
            'What editors changed was kept. To have it in your files too: npm run story:export -- SLUG --out FOLDER',
          ]
        : []),
      ...(isDryRun && this.#changing > 0
        ? ['Nothing was written. Next: the same without --dry-run.']
        : []),
      ...(isDryRun || has('kept') || has('conflict') || this.#changing === 0
        ? []
        : ['Next: npm run dev']),
    ]
  }
}

function asJson({ story, steps, hasNewFiles }: Plan) {
  const counts = addTo(emptyTally(), steps)
  return {
    ...{ story, hasNewFiles, unchanged: countIn(counts, 'unchanged') },
    steps: steps.filter(({ action }) => action !== 'unchanged'),
  }
}
