import type { Checkpoint, CheckpointStore } from '../resources/index.js'

/** Keeps a checkpoint for as long as the process lives, for streams that are begun anew in it. */
export function memoryCheckpoint(): CheckpointStore {
  let kept: Checkpoint | undefined
  return {
    load: () => Promise.resolve(kept),
    save: checkpoint => {
      kept = checkpoint
      return Promise.resolve()
    },
  }
}
