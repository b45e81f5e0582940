import {
  Endpoint,
  Endpoints,
  list,
  type Invocation,
  type List,
  type Reply,
} from '../../../../src/core/index.js'
import { exampleSession, named, type Reader } from '../example.js'
import { answerPage, entries, type Behaviour } from './page-server.js'

interface Query {
  readonly marker?: string
  readonly offset?: number
  readonly sort?: string
  readonly streamPosition?: string
  readonly named?: string
}

const reader = named<Reader>('reader')

export class Lists extends Endpoints {
  @Endpoint('GET /m', list(reader, 'marker')) declare marker: List<Reader, Query>
  @Endpoint('GET /o', list(reader, 'offset')) declare offset: List<Reader, Query>
  @Endpoint('GET /e', list(reader, 'either')) declare either: List<Reader, Query>
  @Endpoint('GET /p', list(reader, 'position')) declare position: List<Reader, Query>
  @Endpoint('GET /s', list(reader, 'single')) declare single: List<Reader, Query>
  @Endpoint('POST /q', list(reader, 'marker')) declare post: List<Reader, Query>
}

export const lists = (answer: (asked: Invocation) => Partial<Reply> | Promise<Partial<Reply>>) => {
  const session = exampleSession(answer)
  return { at: new Lists(session), sent: session.sent }
}

export const serve = (count: number, behaviour: Behaviour) =>
  lists(asked => answerPage(entries(count), behaviour, asked))

export const ids = async (collection: AsyncIterable<Reader>): Promise<string[]> => {
  const seen: string[] = []
  for await (const { id } of collection) {
    seen.push(id)
  }
  return seen
}

export const range = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, index) => String(from + index))
