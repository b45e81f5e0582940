import { readTsv } from './tsv.js'

/** What the Python SDK has, what we have for it, and the test that tries it. */
export interface Counterpart {
  /** As the Python SDK writes it, as in `Folder.get_items`; of a topic, its page and heading. */
  readonly member: string
  /** Ours, as in `Folder.items`; several are parted by `; `. See `parseRef`. */
  readonly ours: string
  /** A file of tests. */
  readonly test: string
  /** What is found there; of a file of rows, the operation whose row it is. */
  readonly text: string
}

/** A member, with what differs. */
export interface Member extends Counterpart {
  readonly note: string
}

/** A heading of the Python SDK's documentation. */
export interface DocumentedTopic extends Counterpart {
  readonly number: string
  readonly page: string
  readonly topic: string
  /** The page below `docs` that tells of it, with its anchor. */
  readonly guide: string
}

const DIRECTORY = 'scripts/maps/boxsdk'
const MEMBER = ['member', 'ours', 'test', 'text', 'note'] as const
const TOPIC = ['number', 'page', 'topic', 'ours', 'test', 'text', 'guide'] as const

/** Every public member that the classes of the Python SDK declare. */
export const members = (): Member[] => readTsv(`${DIRECTORY}/members.tsv`, MEMBER)

/** `get`, `update_info` and `delete`, which they inherit, where Box serves them. */
export const inherited = (): Member[] => readTsv(`${DIRECTORY}/inherited.tsv`, MEMBER)

/** Every heading of its documentation. */
export const documentedTopics = (): DocumentedTopic[] =>
  readTsv(`${DIRECTORY}/topics.tsv`, TOPIC).map(row => ({
    ...row,
    member: `${row.page}: ${row.topic}`,
  }))
