import type { Event } from '../resources/index.js'

/** What reads a stream: some events at a time. It is told of what goes wrong while they are handed out. */
export type Batches = AsyncGenerator<Iterable<Event>, void, undefined>

/**
 * Hands out events one by one. Each asynchronous generator that an event passes through costs as much as
 * reading it, so this is the only one; all others pass batches.
 */
export async function* handOut(batches: Batches): AsyncGenerator<Event, void, undefined> {
  let step = await batches.next()
  while (!step.done) {
    try {
      for (const event of step.value) {
        yield event
      }
    } catch (error) {
      step = await batches.throw(error)
      continue
    }
    step = await batches.next()
  }
}
