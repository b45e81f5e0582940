import { CheckpointError } from '../../errors/index.js'
import { RELEASE, RENEW } from '../../redis/scripts.js'
import type { Checkpoint, Turn } from '../../resources/index.js'
import type { Commands } from './commands.js'
import { Kept } from './kept.js'

/** The right to read for a group: a lease in Redis that is renewed for as long as it is needed. */
export class RedisTurn implements Turn {
  readonly #commands: Commands
  readonly #fence: string
  readonly #ttl: number
  readonly #kept: Kept
  readonly #lost = new AbortController()
  readonly #timer: NodeJS.Timeout
  /** Until when the lease is held for certain, on the clock that never jumps. */
  #end: number

  /** @param asked - when the lease was asked for: it may run from that moment */
  constructor(commands: Commands, lease: { fence: string; ttl: number; asked: number }) {
    this.#commands = commands
    this.#fence = lease.fence
    this.#ttl = lease.ttl
    this.#end = lease.asked + lease.ttl
    this.#kept = new Kept(commands, lease.fence)
    this.#timer = setInterval(() => void this.#renew(), lease.ttl / 3)
    this.#timer.unref()
  }

  get lost(): AbortSignal {
    return this.#lost.signal
  }

  isHeld(): boolean {
    if (performance.now() >= this.#end) {
      this.#lose()
    }
    return !this.#lost.signal.aborted
  }

  load(): Promise<Checkpoint | undefined> {
    return this.#kept.load()
  }

  async save(checkpoint: Checkpoint): Promise<void> {
    try {
      await this.#kept.save(checkpoint)
    } catch (error) {
      if (error instanceof CheckpointError && error.code === 'conflict') {
        this.#lose()
      }
      throw error
    }
  }

  async leave(): Promise<void> {
    clearInterval(this.#timer)
    // Where Redis is out of reach, the lease runs out by itself.
    await this.#commands
      .run(RELEASE, { keys: ['lease'], values: [this.#fence] })
      .catch(() => undefined)
  }

  async #renew(): Promise<void> {
    const asked = performance.now()
    try {
      const work = { keys: ['lease'], values: [this.#ttl, this.#fence] } as const
      if ((await this.#commands.run(RENEW, work)) === 1) {
        this.#end = asked + this.#ttl
      } else {
        this.#lose()
      }
    } catch {
      // It may succeed the next time; until the lease has run out nothing is lost.
      this.isHeld()
    }
  }

  #lose(): void {
    clearInterval(this.#timer)
    const message = 'The turn to read was lost: its lease ran out, and another process may have it.'
    this.#lost.abort(new CheckpointError('conflict', message))
  }
}
