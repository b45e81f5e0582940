import { UsageError } from '../../errors/box-error.js'
import type { ListOptions } from '../types/call.js'
import { readCursor, writeCursor, type Place } from './cursor.js'
import type { Page } from './page.js'
import {
  checkCeiling,
  nextPosition,
  startOf,
  type PageBody,
  type PageStyle,
  type Position,
} from './page-style.js'

/** One reply of a paged endpoint, and how its entries become objects. */
export interface LoadedPage {
  readonly body: unknown
  readonly decode: (raw: unknown) => unknown
}

/** What a collection reads from. */
export interface CollectionSource {
  /** The endpoint, for errors: `Folder.items`. */
  readonly at: string
  readonly style: PageStyle
  readonly query: Readonly<Record<string, unknown>>
  readonly options: ListOptions
  load(
    position: Position,
    limit: number | undefined,
    signal: AbortSignal | undefined,
  ): Promise<LoadedPage>
}

/** A page as it came. Its entries become objects when they are handed out: not sooner, and none in vain. */
interface Step {
  readonly place: Place
  readonly raw: readonly unknown[]
  readonly decode: (raw: unknown) => unknown
  readonly wire: Wire
  readonly next: Place | undefined
}

type Wire = PageBody & Readonly<Record<string, unknown>>

/**
 * A listing. Nothing is sent until it is read, and each reading starts anew, at the cursor it was
 * made with or at the beginning.
 *
 * ```ts
 * for await (const item of folder.items()) console.log(item.name)
 * ```
 */
export class Collection<T> implements AsyncIterable<T> {
  readonly #source: CollectionSource
  readonly #most: number
  #place: Place | undefined

  constructor(source: CollectionSource, most = Infinity) {
    this.#source = source
    this.#most = most
    const { at, style, query, options } = source
    const limit = query['limit']
    if (limit !== undefined && !(Number.isInteger(limit) && Number(limit) > 0)) {
      const given = JSON.stringify(limit)
      throw new UsageError(`${at}: limit must be a whole number above 0, not ${given}.`)
    }
    this.#place =
      options.cursor === undefined
        ? { position: startOf(style, query), done: 0 }
        : readCursor(options.cursor, at)
  }

  /**
   * The place after the last entry that was handed out, to go on from in this process or another:
   * pass it as `cursor`. `undefined` once the listing has been read to its end.
   */
  get cursor(): string | undefined {
    return this.#place && writeCursor(this.#place)
  }

  /** Reads entry by entry, page after page. */
  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    let left = this.#most
    if (left <= 0) {
      return
    }
    for await (const step of this.#steps()) {
      const { place, raw, decode, next } = step
      for (let done = place.done; done < raw.length;) {
        const entry = decode(raw[done]) as T
        this.#place = placeAfter(++done, step)
        yield entry
        if (--left <= 0) {
          return
        }
      }
      this.#place = next
    }
  }

  /** Reads page by page; pages may be empty although more are to come. */
  async *pages(): AsyncGenerator<Page<T>, void, undefined> {
    let left = this.#most
    for await (const step of this.#steps()) {
      const { place, raw, decode, wire, next } = step
      const end = place.done + left
      const entries = raw.slice(place.done, end).map(decode) as T[]
      left -= entries.length
      const after = left > 0 ? next : placeAfter(Math.min(end, raw.length), step)
      this.#place = after
      yield {
        entries,
        cursor: after && writeCursor(after),
        totalCount: typeof wire.total_count === 'number' ? wire.total_count : undefined,
        wire,
      }
      if (left <= 0) {
        return
      }
    }
  }

  /** Reads one page: the first, or the one at the cursor. */
  async page(): Promise<Page<T>> {
    const pages = this.pages()
    const { value } = await pages.next()
    await pages.return()
    return value as Page<T>
  }

  /** Reads the first entry; `undefined` when there is none. */
  async first(): Promise<T | undefined> {
    for await (const entry of this.take(1)) {
      return entry
    }
    return undefined
  }

  /**
   * The same listing, ended after some entries.
   *
   * @param count - how many at most
   */
  take(count: number): Collection<T> {
    if (!Number.isInteger(count) || count < 0) {
      throw new UsageError(`${this.#source.at}: take() needs a whole number, not ${String(count)}.`)
    }
    const { options, query, style } = this.#source
    const small = query['limit'] === undefined && count > 0 && count < 100
    // A cursor counts in pages of the size it was made with; a single page has no limit.
    const limited =
      small && options.cursor === undefined && style !== 'single'
        ? { ...this.#source, query: { ...query, limit: count } }
        : this.#source
    return new Collection<T>(limited, Math.min(count, this.#most))
  }

  /**
   * Reads the entries into an array.
   *
   * @param options - `max`: how many at most; default all
   */
  async toArray({ max }: { readonly max?: number | undefined } = {}): Promise<T[]> {
    const entries: T[] = []
    for await (const entry of max === undefined ? this : this.take(max)) {
      entries.push(entry)
    }
    return entries
  }

  async *#steps(): AsyncGenerator<Step, void, undefined> {
    const { options, query } = this.#source
    const leave = options.prefetch ? new AbortController() : undefined
    const signal = leave
      ? AbortSignal.any([leave.signal, ...(options.signal ? [options.signal] : [])])
      : options.signal
    let place: Place | undefined =
      options.cursor === undefined
        ? { position: startOf(this.#source.style, query), done: 0 }
        : readCursor(options.cursor, this.#source.at)
    let ahead: Promise<Step> | undefined
    try {
      while (place) {
        const step: Step = await (ahead ?? this.#load(place, signal))
        place = step.next
        ahead = leave && place && this.#load(place, signal)
        // It is awaited when its turn comes; until then a failure must not count as unhandled.
        ahead?.catch(() => undefined)
        yield step
      }
    } finally {
      leave?.abort()
    }
  }

  async #load(place: Place, signal: AbortSignal | undefined): Promise<Step> {
    const { at, style, query } = this.#source
    checkCeiling(at, style, place.position)
    const limit = query['limit'] as number | undefined
    const { body, decode } = await this.#source.load(place.position, limit, signal)
    const wire = (typeof body === 'object' && body !== null ? body : {}) as Wire
    const raw: readonly unknown[] = Array.isArray(wire.entries) ? wire.entries : []
    const position =
      style === 'single' ? undefined : nextPosition(place.position, wire, raw.length, limit)
    // A cursor of larger pages may have done with more than this page holds.
    const next = position && { position, done: Math.max(0, place.done - raw.length) }
    return { place, raw, decode, wire, next }
  }
}

/** The place behind the first `done` entries of a page. */
function placeAfter(done: number, { place, raw, next }: Step): Place {
  return done < raw.length || !next ? { position: place.position, done } : next
}
