import type { Checkpoint, CheckpointStore, Event } from '../resources/index.js'
import { RecentIds } from './recent-ids.js'

/** A place in a stream. */
export type Place = Pick<Checkpoint, 'position' | 'history'>

/** How checkpoints are kept. */
export interface Keeping {
  readonly stream: string
  readonly store: CheckpointStore | undefined
  readonly dedupe: number
  readonly every: { readonly events: number; readonly time: number }
}

/** How far a stream was read: the place, and what was handed out lately. */
export class Progress {
  /** How many events were done with. */
  delivered = 0
  readonly #keeping: Keeping
  readonly #recent: RecentIds
  #place: Place
  #unsaved = 0
  #isDirty = false
  #savedAt = performance.now()

  constructor(keeping: Keeping, place: Place, seen: readonly string[] = []) {
    this.#keeping = keeping
    this.#place = place
    this.#recent = new RecentIds(keeping.dedupe, seen)
  }

  get place(): Place {
    return this.#place
  }

  /** Tells whether an event was handed out already. */
  knows({ id }: Event): boolean {
    // A reply without an id could not be told from any other.
    return typeof id === 'string' && this.#recent.use(id)
  }

  /** Notes that the consumer is done with an event. */
  done({ id }: Event): void {
    if (typeof id === 'string') {
      this.#recent.add(id)
    }
    this.delivered++
    this.#unsaved++
    this.#isDirty = true
  }

  /** Tells whether it is time to save. */
  get isDue(): boolean {
    const { store, every } = this.#keeping
    return (
      this.#isDirty &&
      store !== undefined &&
      (this.#unsaved >= every.events || performance.now() - this.#savedAt >= every.time)
    )
  }

  /** Notes that everything before a place is done with. */
  move(place: Place): void {
    this.#place = place
    this.#isDirty = true
  }

  /** Saves, unless nothing has changed. */
  async save(): Promise<void> {
    const { store, stream } = this.#keeping
    if (!this.#isDirty || !store) {
      return
    }
    this.#isDirty = false
    const unsaved = this.#unsaved
    try {
      await store.save({ stream, ...this.#place, seen: this.#recent.list() })
    } catch (error) {
      this.#isDirty = true
      throw error
    }
    this.#unsaved -= unsaved
    this.#savedAt = performance.now()
  }
}
