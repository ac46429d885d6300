import type { DocumentBlock } from '../../seed/package/documentBlock'
import { body } from '../../src/fields/body'

type Meta = Parameters<ReturnType<typeof body>>[0]

const field = body()({
  ...{ listKey: 'Article', fieldKey: 'body', provider: 'sqlite', lists: {} },
} as unknown as Meta) // all that a document field asks of where it stands

/** A body as the field itself would store it: checked, and tidied by the document editor. */
export function asKeystoneStores(document: readonly DocumentBlock[]): DocumentBlock[] {
  const resolve = field.input?.create?.resolve as (value: unknown) => DocumentBlock[] // JSON in and out
  return structuredClone(resolve(structuredClone(document)))
}
