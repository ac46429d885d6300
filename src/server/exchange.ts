import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

import { traceExchange } from './traces'

const current = new AsyncLocalStorage<Exchange>()

/**
 * Where a request keeps its exchange. Kept in a WeakMap instead, requests cost the garbage collector
 * half as much again as all of the work on a cached answer.
 */
const key = Symbol('exchange')
type Followed = IncomingMessage & { [key]?: Exchange | undefined }

/** Fit for a log and a header, whoever made it up. */
const isSaneId = /^[\w.-]{1,100}$/

/** Another in each process, and then one after the other: to make up each would cost far more. */
const madeUpIds = { process: randomUUID().slice(-12), last: 0 }
const madeUpId = () => `${madeUpIds.process}-${++madeUpIds.last}`

/** In characters, of what is kept of a path. */
const longestPath = 500

/** In characters, of what is kept of an operation's name. */
const longestName = 100

/** A request and its answer, with what is found out about the two while they are under way. */
export class Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  /** What the log and whoever asked know it by: what was sent as X-Request-Id, or made up. */
  readonly id: string
  /** On the clock of `performance.now()`. */
  readonly startedAt = performance.now()
  /** The path that was asked for, without the query string: that may hold a secret. */
  readonly path: string
  /** The id of the user whose session was read; undefined for everybody else. */
  user: string | undefined
  #operation: string | undefined
  /** Whether a cache had the answer; undefined where none was asked. */
  cache: 'hit' | 'miss' | undefined
  /** Whether it was told to come back later, because there was too much to do. */
  isRefused = false
  /** Whether whoever asked left, or was cut off, before all of the answer was out. */
  isAborted = false
  /** How many SQL statements it has taken, and for how many milliseconds they ran. */
  statements = 0
  statementMilliseconds = 0
  readonly #sentBefore: number
  #ends: (() => void)[] | undefined
  #isOver = false

  constructor(request: IncomingMessage, response: ServerResponse) {
    this.request = request
    this.response = response
    const sentId = request.headers['x-request-id']
    this.id = typeof sentId === 'string' && isSaneId.test(sentId) ? sentId : madeUpId()
    this.path = pathOf(request.url ?? '')
    this.#sentBefore = request.socket.bytesWritten
    ;(request as Followed)[key] = this
  }

  /** The name of the GraphQL operation, if it has one; as much of it as fits a log. */
  get operation(): string | undefined {
    return this.#operation
  }

  set operation(name: string | null | undefined) {
    this.#operation = name?.slice(0, longestName)
  }

  /**
   * The header by which the answer tells what it is known by. It is for whoever writes the answer: a
   * header set beforehand has Node handle each of the others in its slow way.
   */
  get header(): [name: string, id: string] {
    return ['X-Request-Id', this.id]
  }

  /** Does something when it is over, answered or given up; once. */
  whenOver(end: () => void) {
    if (this.#isOver) end()
    else (this.#ends ??= []).push(end)
  }

  /**
   * Does something when there is nothing left to do for it: its answer is made and handed to the
   * connection, or it is over. Whoever takes an answer slowly holds up nobody. It may be done twice.
   */
  whenAnswered(then: () => void) {
    this.response.once('prefinish', then)
    this.whenOver(then)
  }

  /**
   * Says that it is over.
   *
   * @returns whether that is news
   */
  end(): boolean {
    if (this.#isOver) return false
    this.#isOver = true
    this.isAborted = this.request.socket.destroyed || !this.response.writableFinished
    for (const end of this.#ends ?? []) end()
    return true
  }

  /**
   * Does work on its behalf: all of it, however deep, finds the exchange by `currentExchange`, and is
   * traced. An answer that costs next to nothing can do without.
   */
  run(work: () => void) {
    current.run(this, traceExchange, this, work)
  }

  get milliseconds(): number {
    return performance.now() - this.startedAt
  }

  /** How many bytes have gone out for it, the head included. */
  get bytes(): number {
    return this.request.socket.bytesWritten - this.#sentBefore
  }
}

function pathOf(url: string): string {
  const end = url.indexOf('?')
  return url.slice(0, end === -1 || end > longestPath ? longestPath : end)
}

/** The exchange on whose behalf this runs, if any: background work has none. */
export function currentExchange(): Exchange | undefined {
  return current.getStore()
}

/** Has a request that stands for another belong to the same exchange. */
export function handOver(request: IncomingMessage, copy: IncomingMessage) {
  ;(copy as Followed)[key] = exchangeOf(request)
}

/** The exchange that a request belongs to; undefined for one that reached no server of ours. */
export function exchangeOf(request: IncomingMessage): Exchange | undefined {
  return (request as Followed)[key]
}
