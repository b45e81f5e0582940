import { randomUUID } from 'node:crypto'
import { CheckpointError } from '../../errors/index.js'
import { READ, WRITE } from '../../redis/scripts.js'
import type { Checkpoint } from '../../resources/index.js'
import { parseCheckpoint } from '../file-checkpoint.js'
import type { Commands } from './commands.js'

/** A checkpoint in Redis: it is replaced only while it is the one that was last seen here. */
export class Kept {
  readonly #commands: Commands
  readonly #fence: string
  #version: string | undefined
  /** It is not known what stands in Redis. */
  #isUnsure = true

  /** @param fence - the lease that must be held to save; `''`: none */
  constructor(commands: Commands, fence = '') {
    this.#commands = commands
    this.#fence = fence
  }

  async load(): Promise<Checkpoint | undefined> {
    const reply = await this.#commands.run(READ, { keys: ['checkpoint'] })
    const [version, value] = reply as readonly unknown[]
    this.#version = typeof version === 'string' ? version : undefined
    this.#isUnsure = false
    return typeof value === 'string' ? parseCheckpoint(value, this.#commands.place) : undefined
  }

  async save(checkpoint: Checkpoint): Promise<void> {
    if (this.#isUnsure) {
      await this.load()
    }
    const version = randomUUID()
    const values = [this.#version ?? '', this.#fence, version, JSON.stringify(checkpoint)]
    // A reply that is lost leaves it open whether the checkpoint was written.
    this.#isUnsure = true
    const work = { keys: ['checkpoint', 'lease'], values } as const
    const isWritten = (await this.#commands.run(WRITE, work)) === 1
    this.#isUnsure = false
    if (!isWritten) {
      throw new CheckpointError(
        'conflict',
        `The checkpoint ${this.#commands.place} was saved by another process meanwhile, so this one ` +
          `was refused. Let processes that read one stream form a group: redisGroup().`,
      )
    }
    this.#version = version
  }
}
