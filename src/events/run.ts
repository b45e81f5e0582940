import type { ActionCall } from '../core/index.js'
import { CheckpointError } from '../errors/index.js'
import type {
  Checkpoint,
  CheckpointStore,
  Event,
  Events,
  StreamOptions,
  Turn,
} from '../resources/index.js'
import type { Batches } from './hand-out.js'
import { Progress, type Keeping, type Place } from './progress.js'
import { Reader } from './reader.js'

/** One kind of stream. */
export interface Source {
  /** Its name in checkpoints. */
  readonly stream: string
  start(reader: Reader): Promise<Place>
  events(reader: Reader, progress: Progress): AsyncIterable<readonly Event[]>
}

/** What a run is made of. */
export interface Run {
  readonly call: ActionCall<Events>
  readonly options: StreamOptions
  readonly source: Source
  /** Ends the run. */
  readonly stop: AbortSignal
  /** Is told how far the stream was read. */
  readonly onProgress: (progress: Progress) => void
}

/** Reads the events of a stream, in turn with the other processes of its group. */
export async function* run(run: Run): Batches {
  const { call, options, stop } = run
  const { group, checkpoint } = options
  if (!group) {
    yield* deliver(run, checkpoint, stop)
    return
  }
  const outside = new Reader(call, options, stop)
  for (;;) {
    const turn = await outside.steady(() => group.join(stop))
    const halt = either(stop, turn.lost)
    try {
      yield* deliver(run, turn, halt.signal)
      return
    } catch (error) {
      // Whoever has lost the turn waits for another one.
      if (stop.aborted || !turn.lost.aborted) {
        throw error
      }
    } finally {
      halt.release()
      await turn.leave()
    }
  }
}

/** A signal that is aborted when one of two is, and holds neither of them up. */
function either(stop: AbortSignal, lost: AbortSignal) {
  const control = new AbortController()
  const onAbort = (event: { readonly target: unknown }): void => {
    control.abort((event.target as AbortSignal).reason)
  }
  for (const signal of [stop, lost]) {
    signal.addEventListener('abort', onAbort)
    if (signal.aborted) {
      control.abort(signal.reason)
    }
  }
  const release = (): void => {
    stop.removeEventListener('abort', onAbort)
    lost.removeEventListener('abort', onAbort)
  }
  return { signal: control.signal, release }
}

async function* deliver(
  run: Run,
  store: CheckpointStore | Turn | undefined,
  signal: AbortSignal,
): Batches {
  const reader = new Reader(run.call, run.options, signal)
  const progress = await open(run, store, reader)
  run.onProgress(progress)
  let failure: unknown
  try {
    for await (const events of run.source.events(reader, progress)) {
      const left = events.values()
      do {
        yield undelivered(left, { reader, progress, store })
      } while (await hasSaved(reader, progress))
    }
  } catch (error) {
    failure = error
    throw error
  } finally {
    await saveLast(progress, failure)
  }
}

interface Handing {
  readonly reader: Reader
  readonly progress: Progress
  readonly store: CheckpointStore | Turn | undefined
}

/** Events that were not handed out before, until it is time to save. One is done with when the next is asked for. */
function* undelivered(
  events: Iterable<Event>,
  { reader, progress, store }: Handing,
): Generator<Event, void, undefined> {
  for (const event of events) {
    if (progress.knows(event)) {
      continue
    }
    checkTurn(store)
    reader.signal.throwIfAborted()
    yield event
    progress.done(event)
    if (progress.isDue) {
      return
    }
  }
}

/** A process that stood still for a while may have lost its turn without having been told. */
function checkTurn(store: CheckpointStore | Turn | undefined): void {
  if (store && 'isHeld' in store && !store.isHeld()) {
    store.lost.throwIfAborted()
  }
}

/** Saves if it is time to; there may be more events then. */
async function hasSaved(reader: Reader, progress: Progress): Promise<boolean> {
  const { isDue } = progress
  if (isDue) {
    await reader.keep(() => progress.save())
  }
  return isDue
}

async function saveLast(progress: Progress, failure: unknown): Promise<void> {
  try {
    await progress.save()
  } catch (error) {
    // The error that ended the stream says more than that its checkpoint is a little old; and after a
    // conflict another process reads on.
    const isConflict = error instanceof CheckpointError && error.code === 'conflict'
    if (failure === undefined && !isConflict) {
      throw error
    }
  }
}

async function open(
  { options, source }: Run,
  store: CheckpointStore | undefined,
  reader: Reader,
): Promise<Progress> {
  reader.signal.throwIfAborted()
  const { dedupe = 2_000, checkpointEvery: { events = 100, time = 5_000 } = {} } = options
  const keeping: Keeping = { stream: source.stream, store, dedupe, every: { events, time } }
  const stored = store && (await reader.keep(() => store.load()))
  if (stored) {
    check(stored, source.stream)
    const { position, history, seen } = stored
    return new Progress(keeping, { position, history }, seen)
  }
  const place = await source.start(reader)
  const progress = new Progress(keeping, place)
  // Saved at once: a process that is killed before its first event must not begin at a later `now`.
  progress.move(place)
  await reader.keep(() => progress.save())
  return progress
}

function check(stored: Checkpoint, stream: string): void {
  if (typeof stored.position !== 'string' || !Array.isArray(stored.seen)) {
    throw new CheckpointError(
      'corrupt',
      'The checkpoint has no position or no list of seen ids; was it written by something else?',
    )
  }
  if (stored.stream !== stream) {
    throw new CheckpointError(
      'corrupt',
      `The checkpoint is that of the stream '${stored.stream}' and does not fit '${stream}'; ` +
        `give every stream a checkpoint of its own.`,
    )
  }
}
