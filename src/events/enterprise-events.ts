import type {
  EnterpriseStreamOptions,
  Event,
  EventQuery,
  HistoryPlace,
} from '../resources/index.js'
import { backoff } from './backoff.js'
import { drain } from './drain.js'
import type { Place, Progress } from './progress.js'
import type { Reader } from './reader.js'

const LIVE = 'admin_logs_streaming'

/** Milliseconds by which history and live feed overlap: the server tells its time in whole seconds. */
const OVERLAP = 5_000

/** Tells whether a stream goes on when the history was read. */
const follows = ({ follow, createdBefore }: EnterpriseStreamOptions): boolean =>
  follow ?? createdBefore === undefined

/**
 * The place where a stream begins. The end of the live feed is looked up before the history is read, so
 * that whatever happens meanwhile comes in either.
 */
export async function enterpriseStart(
  reader: Reader,
  options: EnterpriseStreamOptions,
): Promise<Place> {
  const { createdAfter, createdBefore, settle = 300_000 } = options
  const { from = follows(options) ? 'now' : 'beginning' } = options
  if (createdAfter === undefined && from !== 'now' && from !== 'beginning') {
    return { position: from }
  }
  const { position, time } = await reader.latest(LIVE)
  if (createdAfter === undefined && from === 'now') {
    return { position }
  }
  const history: HistoryPlace = {
    position: '0',
    after: createdAfter?.getTime(),
    before: createdBefore?.getTime() ?? (follows(options) ? time + OVERLAP : undefined),
    until: Date.now() + settle,
  }
  return { position, history }
}

/** Hands out the events of an enterprise: the history, and then what comes, for ever. */
export async function* enterpriseEvents(
  reader: Reader,
  progress: Progress,
  options: EnterpriseStreamOptions,
): AsyncGenerator<readonly Event[], void, undefined> {
  const { least = 1_000, most = 30_000 } = options.poll ?? {}
  const eventType = options.eventTypes
  const live = {
    query: { streamType: LIVE, eventType },
    position: () => progress.place.position,
    move: (position: string) => progress.move({ ...progress.place, position }),
  }
  for (let idle = 0; ;) {
    const { delivered } = progress
    yield* historyEvents(reader, progress, options)
    if (!follows(options)) {
      return
    }
    yield* drain(reader, live)
    await reader.keep(() => progress.save())
    idle = progress.delivered > delivered ? 1 : idle + 1
    await reader.pause(backoff(idle, { least, most }))
  }
}

/** What the history has that was not read yet. It is done with once latecomers were awaited. */
async function* historyEvents(
  reader: Reader,
  progress: Progress,
  options: EnterpriseStreamOptions,
): AsyncGenerator<readonly Event[], void, undefined> {
  const { history } = progress.place
  if (!history) {
    return
  }
  const isLast = !follows(options) || Date.now() >= history.until
  const at = (): HistoryPlace => progress.place.history ?? history
  yield* drain(reader, {
    query: historyQuery(history, options),
    position: () => at().position,
    move: position => progress.move({ ...progress.place, history: { ...at(), position } }),
  })
  if (isLast) {
    progress.move({ position: progress.place.position })
  }
}

function historyQuery(
  { after, before }: HistoryPlace,
  { eventTypes }: EnterpriseStreamOptions,
): EventQuery {
  const date = (time: number | undefined) => (time === undefined ? undefined : new Date(time))
  return {
    streamType: 'admin_logs',
    eventType: eventTypes,
    createdAfter: date(after),
    createdBefore: date(before),
  }
}
