import type { Event, EventStreamOptions } from '../resources/index.js'
import { backoff } from './backoff.js'
import { drain } from './drain.js'
import { LongPoll } from './long-poll.js'
import type { Place, Progress } from './progress.js'
import type { Reader } from './reader.js'

/** Milliseconds; a round that takes as long cannot be part of a hot loop. */
const UNHURRIED = 5_000

/** The place where a stream begins. */
export async function userStart(reader: Reader, options: EventStreamOptions): Promise<Place> {
  const { from = 'now', streamType = 'all' } = options
  if (from === 'now') {
    return { position: (await reader.latest(streamType)).position }
  }
  return { position: from === 'beginning' ? '0' : from }
}

/** Hands out the events of a user as they come, for ever: all there are, then wait for more. */
export async function* userEvents(
  reader: Reader,
  progress: Progress,
  { streamType = 'all' }: EventStreamOptions,
): AsyncGenerator<readonly Event[], void, undefined> {
  const poll = new LongPoll(reader, streamType)
  const draining = {
    query: { streamType },
    position: () => progress.place.position,
    move: (position: string) => progress.move({ position }),
  }
  for (let fruitless = 0; ;) {
    const { delivered } = progress
    const start = performance.now()
    yield* drain(reader, draining)
    await reader.keep(() => progress.save())
    await poll.change(progress.place.position)
    // A server that tells of changes without end, and has none, must not be asked without end.
    const isFruitful = progress.delivered > delivered || performance.now() - start > UNHURRIED
    fruitless = isFruitful ? 0 : fruitless + 1
    if (fruitless > 1) {
      await reader.pause(backoff(fruitless - 1))
    }
  }
}
