import { AsyncLocalStorage } from 'node:async_hooks'

import type { RevisionKind } from './revisionKinds'

/** What is being done, and why, while plain changes are made on its behalf. */
export type Act = { kind: RevisionKind; reason?: string }

const acts = new AsyncLocalStorage<Act>()

/** Makes changes under the name of a verb, so that history says "published" and not "changed". */
export function actingAs<T>(act: Act, work: () => Promise<T>): Promise<T> {
  return acts.run(act, work)
}

/** Says why, when that is known only while it is being done. */
export function giveReason(reason: string) {
  const act = acts.getStore()
  if (act) act.reason = reason
}

/** The verb under way, if any. */
export function currentAct(): Act | undefined {
  return acts.getStore()
}
