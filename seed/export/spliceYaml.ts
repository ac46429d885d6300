import { diffArrays } from 'diff'
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type Range,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'

import type { ContentList } from '../../src/editorial/snapshotOf'
import { links } from '../plan/emptyContent'
import type { Story } from '../package/storySchema'
import { spliceEntries } from './spliceEntries'
import { isSaid, sameValue } from './sameValue'
import { type Section, sectionNames, sections } from './sections'
import type { Names } from './storedStory'
import { storyFields } from './storyItem'
import { TextEdits } from './textEdits'
import { fieldLines, itemLines, listItem, scalarOf } from './writeStoryYaml'
import { lineStart, mapIn, nextLine, pairsOf, spanOf, withOwnComments } from './yamlPlaces'
import { placeOf, yamlScalar } from './yamlScalar'

/** Changes of a story.yaml just what has to be changed; whether that is read as wanted is not asked. */
export function spliceYaml(old: string, wanted: Story, names: Names): string {
  return new Splicer(old, names).splice(wanted)
}

class Splicer {
  readonly #document: Document.Parsed
  readonly #flows: Range[] = []
  readonly #edits: TextEdits
  readonly #lineEnd: string

  constructor(
    private readonly text: string,
    private readonly names: Names,
  ) {
    this.#document = parseDocument(text)
    visit(this.#document, {
      Collection: (_, { flow, range }) => {
        if (flow && range) this.#flows.push(range)
      },
    })
    this.#edits = new TextEdits(text)
    this.#lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  }

  splice(wanted: Story): string {
    const { contents } = this.#document
    const article = mapIn(contents, 'article')
    if (!isMap(contents) || !article) return this.text
    this.#item(article, 'Article', wanted.article)
    for (const section of sectionNames) this.#section(contents, section, wanted[section])
    return this.#edits.result()
  }

  #section(root: YAMLMap, section: Section, wanted: readonly { slug: string }[]) {
    const pair = pairsOf(root, this.text).get(section)
    const items = isSeq(pair?.value) ? pair.value.items.filter(isMap) : []
    const bySlug = new Map(wanted.map(item => [item.slug, item]))
    const plan: (number | string)[] = []
    items.forEach((map, index) => {
      const now = this.names[section].get(String(map.get('slug')))
      const item = now === undefined ? undefined : bySlug.get(now)
      if (!item) return
      bySlug.delete(item.slug)
      this.#item(map, sections[section], item)
      plan.push(index)
    })
    const added = [...bySlug.values()]
    if (wanted.length === 0) {
      if (items.length > 0) this.#removePair(root, section)
    } else if (isSeq(pair?.value) && items.length > 0) {
      const isFlow = pair.value.flow === true
      const write = (item: object) =>
        isFlow ? this.#flowItem(section, item) : itemLines(sections[section], item).join('\n  ')
      this.#entries(pair.value, [...plan, ...added.map(write)])
    } else {
      const lines = added.flatMap(item => listItem(itemLines(sections[section], item), 2))
      if (pair) this.#replace(pair, [`${section}:`, ...lines].join('\n'))
      else this.#addSection(root, section, [`${section}:`, ...lines])
    }
  }

  #flowItem(section: Section, item: object): string {
    const said = Object.entries(item).filter(([field, value]) =>
      isSaid(sections[section], field, value),
    )
    return `{ ${said.map(([field, value]) => `${field}: ${this.#flowValue(value)}`).join(', ')} }`
  }

  #addSection(root: YAMLMap, section: Section, lines: readonly string[]) {
    const before = sectionNames.slice(0, sectionNames.indexOf(section)).toReversed()
    const pairs = pairsOf(root, this.text)
    const anchor = pairs.get(before.find(name => pairs.has(name)) ?? 'article')
    if (!anchor) return
    const isSpaced = /\n[ \t]*\r?\n[^\s]/.test(this.text)
    this.#insertLines(nextLine(this.text, anchor.end), isSpaced ? ['', ...lines] : lines)
  }

  #item(map: YAMLMap, list: ContentList, wanted: object) {
    const said = new Map<string, unknown>(Object.entries(wanted))
    const pairs = pairsOf(map, this.text)
    const gone = new Set<string>()
    for (const [field, { value }] of pairs) {
      const now = said.get(field)
      if (sameValue(list, field, value.toJS(this.#document), now)) continue
      if (!isSaid(list, field, now)) gone.add(field)
      else this.#value(value, list, field, now)
    }
    const added = storyFields(list).filter(
      field => !pairs.has(field) && isSaid(list, field, said.get(field)),
    )
    if (map.flow) return this.#flowFields(map, gone, added, said)
    for (const field of gone) this.#removePair(map, field)
    for (const field of added) this.#addField(map, list, field, said.get(field), gone)
  }

  #addField(map: YAMLMap, list: ContentList, field: string, value: unknown, gone: Set<string>) {
    const pairs = pairsOf(map, this.text)
    const fields = storyFields(list)
    const kept = fields.filter(name => pairs.has(name) && !gone.has(name))
    const before = kept.findLast(name => fields.indexOf(name) < fields.indexOf(field))
    const [first] = pairs.values()
    if (!first) return
    const indent = ' '.repeat(first.start - lineStart(this.text, first.start))
    const isTall = list === 'Article' && field !== 'keywords'
    const lines = fieldLines(field, value, isTall).map(line => (line === '' ? '' : indent + line))
    const anchor = before === undefined ? undefined : pairs.get(before)
    if (anchor) this.#insertLines(nextLine(this.text, anchor.end), lines)
    else
      this.#edits.insert(
        first.start,
        `${lines.join(this.#lineEnd).trimStart()}${this.#lineEnd}${indent}`,
      )
  }

  /** Removes a pair with its lines and the comment above it. */
  #removePair(map: YAMLMap, field: string) {
    const pair = pairsOf(map, this.text).get(field)
    if (!pair) return
    const start = lineStart(this.text, pair.start)
    const end = nextLine(this.text, pair.end)
    if (this.text.slice(start, pair.start).trim() !== '') {
      const indent = pair.start - start // behind a dash: what follows takes its place
      return this.#edits.remove(pair.start, Math.min(end + indent, this.text.length))
    }
    const first = withOwnComments(this.text, start)
    const isApart = pair.start === start && /\n\r?\n$/.test(this.text.slice(0, first))
    this.#edits.remove(isApart ? lineStart(this.text, first - 1) : first, end)
  }

  #flowFields(
    map: YAMLMap,
    gone: ReadonlySet<string>,
    added: readonly string[],
    said: ReadonlyMap<string, unknown>,
  ) {
    if (gone.size === 0 && added.length === 0) return
    const pairs = [...pairsOf(map, this.text)]
    const kept = pairs.flatMap(([field], index) => (gone.has(field) ? [] : [index]))
    const written = added.map(field => `${field}: ${this.#flowValue(said.get(field))}`)
    spliceEntries(
      { edits: this.#edits, lineEnd: this.#lineEnd, isFlow: true, span: spanOf(map, this.text) },
      pairs.map(([, span]) => span),
      [...kept, ...written],
    )
  }

  #flowValue(value: unknown): string {
    const write = (entry: unknown) => yamlScalar(scalarOf(entry), { isFlow: true })
    return Array.isArray(value) ? `[${value.map(write).join(', ')}]` : write(value)
  }

  #value(node: Node, list: ContentList, field: string, wanted: unknown) {
    if (isSeq(node) && Array.isArray(wanted) && node.items.length > 0)
      return this.#list(node, list, field, wanted.map(String))
    if (Array.isArray(wanted))
      return this.#replace(spanOf(node, this.text), this.#flowValue(wanted))
    this.#scalar(node, wanted)
  }

  #scalar(node: Node, wanted: unknown, isFlow = this.#isInFlow(node)) {
    const span = spanOf(node, this.text)
    const source = this.text.slice(span.start, span.end)
    const start = lineStart(this.text, span.start)
    const dash = /^[ \t]*(?:- +)*/.exec(this.text.slice(start, span.start))?.[0].length ?? 0
    const indent = ' '.repeat(dash)
    const place = isScalar(node) ? placeOf(node, source, indent) : { indent }
    this.#replace(span, yamlScalar(scalarOf(wanted), { ...place, isFlow }).trimEnd())
  }

  /** Whether a value stands between brackets or braces. */
  #isInFlow({ range }: Node): boolean {
    const [at = 0] = range ?? []
    return this.#flows.some(([start, end]) => start < at && at < end)
  }

  #list(seq: YAMLSeq, list: ContentList, field: string, wanted: string[]) {
    const nodes = seq.items.filter(isNode)
    const section = sectionNames.find(name => sections[name] === links[list][field])
    const old = nodes.map(node => (isScalar(node) ? String(node.value) : ''))
    const now = section ? old.map(slug => this.names[section].get(slug) ?? slug) : old
    const stays = now.filter(entry => wanted.includes(entry))
    const target = section ? [...stays, ...wanted.filter(entry => !now.includes(entry))] : wanted
    const plan: (number | string)[] = []
    let [at, next] = [0, 0]
    const changes = diffArrays(
      now.map(entry => entry.trim()),
      target,
    )
    changes.forEach(({ added, removed, count }, index) => {
      if (added) {
        const replaced = changes[index - 1]?.removed ? (changes[index - 1]?.count ?? 0) : 0
        target.slice(next, next + count).forEach((entry, step) => {
          const node = step < replaced ? nodes[at - replaced + step] : undefined
          if (node) {
            this.#scalar(node, entry)
            plan.push(at - replaced + step)
          } else plan.push(yamlScalar(entry, { isFlow: seq.flow === true }))
        })
        next += count
        return
      }
      const stay = removed ? [] : nodes.slice(at, at + count).entries()
      for (const [step, node] of stay) {
        if (old[at + step] !== now[at + step]) this.#scalar(node, now[at + step])
        plan.push(at + step)
      }
      at += count
      if (!removed) next += count
    })
    this.#entries(seq, plan)
  }

  #entries(seq: YAMLSeq, plan: readonly (number | string)[]) {
    const spans = seq.items.filter(isNode).map(node => spanOf(node, this.text))
    const isFlow = seq.flow === true
    const place = {
      edits: this.#edits,
      lineEnd: this.#lineEnd,
      isFlow,
      span: spanOf(seq, this.text),
    }
    spliceEntries(place, spans, plan)
  }

  #replace({ start, end }: { start: number; end: number }, text: string) {
    this.#edits.replace(start, end, text.replaceAll('\n', this.#lineEnd))
  }

  #insertLines(at: number, lines: readonly string[]) {
    const text = lines.join('\n').replaceAll('\n', this.#lineEnd)
    const isOpenEnd = at === this.text.length && !this.text.endsWith('\n')
    this.#edits.insert(at, isOpenEnd ? this.#lineEnd + text : text + this.#lineEnd)
  }
}
