import { CheckpointError, UsageError } from '../errors/index.js'
import { readIfThere, replaceFile } from '../files/index.js'
import type { Checkpoint, CheckpointStore } from '../resources/index.js'

/**
 * Keeps a checkpoint in a file. It is replaced as a whole, so that a process which is killed leaves the
 * old one or the new one. One process at a time may use it.
 *
 * @param path - the file; it and its directory are made when they are needed
 * @throws UsageError when the path is none
 */
export function fileCheckpoint(path: string): CheckpointStore {
  if (typeof path !== 'string' || path === '') {
    throw new UsageError('fileCheckpoint: pass the path of a file.')
  }
  return { load: () => load(path), save: checkpoint => save(path, checkpoint) }
}

async function load(path: string): Promise<Checkpoint | undefined> {
  const text = await readIfThere(path).catch((error: unknown) => {
    throw failed(path, 'read', error)
  })
  return text === undefined ? undefined : parseCheckpoint(text, path)
}

/**
 * Reads a checkpoint from its text.
 *
 * @param place - where the text stands
 * @throws CheckpointError when it is none
 */
export function parseCheckpoint(text: string, place: string): Checkpoint {
  try {
    return JSON.parse(text) as Checkpoint
  } catch (cause) {
    throw new CheckpointError(
      'corrupt',
      `${place} holds no checkpoint. It is left as it is; remove it to begin anew.`,
      { cause },
    )
  }
}

async function save(path: string, checkpoint: Checkpoint): Promise<void> {
  await replaceFile(path, JSON.stringify(checkpoint), `${path}.tmp`).catch((error: unknown) => {
    throw failed(path, 'written', error)
  })
}

function failed(path: string, what: string, cause: unknown): CheckpointError {
  const why = cause instanceof Error ? cause.message : String(cause)
  return new CheckpointError('unreachable', `The checkpoint ${path} could not be ${what}: ${why}`, {
    cause,
  })
}
