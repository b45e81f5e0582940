/**
 * Keeps tokens in Postgres, where all processes of an application share them. Copy `PostgresStore`; what
 * follows it is a story that shows it at work. DATABASE_URL says where Postgres is.
 */
import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import {
  corruptValue,
  createClient,
  decodeTokens,
  encodeTokens,
  oauth2,
  type Lease,
  type Stored,
  type Tokens,
  type TokenStore,
} from 'boxwright'
import { startSandbox } from 'boxwright/sandbox'
import { Pool } from 'pg'

/** To be run once, as any other change of your schema. */
export const SCHEMA = `
  CREATE TABLE IF NOT EXISTS box_tokens (
    key       text PRIMARY KEY,
    version   uuid,         -- null: there are no tokens
    tokens    text,
    fence     uuid,         -- null: nobody has the lease
    lease_end timestamptz
  )`

// One statement is one step: it waits for others that change the row, and then looks at what they left.
// The clock is the database's, and clock_timestamp() is read after that wait, as now() is not.
const GET = `SELECT version, tokens FROM box_tokens WHERE key = $1 AND version IS NOT NULL`
const ROW = `INSERT INTO box_tokens (key) VALUES ($1) ON CONFLICT DO NOTHING`
const SET = `
  UPDATE box_tokens SET version = $3, tokens = $4
  WHERE key = $1 AND version::text IS NOT DISTINCT FROM $2
    AND ($5::text IS NULL OR (fence::text = $5 AND lease_end > clock_timestamp()))`
const LOCK = `
  UPDATE box_tokens SET fence = $2, lease_end = clock_timestamp() + $3 * interval '1 millisecond'
  WHERE key = $1 AND (fence IS NULL OR lease_end <= clock_timestamp())`
const RELEASE = `UPDATE box_tokens SET fence = NULL WHERE key = $1 AND fence::text = $2`

/** A token store in Postgres. */
export class PostgresStore implements TokenStore {
  readonly #pool: Pool

  /** @param pool - with deadlines, so that a database that hangs is noticed */
  constructor(pool: Pool) {
    this.#pool = pool
  }

  async get(key: string): Promise<Stored | undefined> {
    const { rows } = await this.#pool.query<{ version: string; tokens: string | null }>(GET, [key])
    const [row] = rows
    if (row === undefined) {
      return undefined
    }
    const tokens = decodeTokens(row.tokens)
    if (tokens === undefined) {
      throw corruptValue('box_tokens', key)
    }
    return { tokens, version: row.version }
  }

  async compareAndSet(
    key: string,
    expected: string | undefined,
    tokens: Tokens | undefined,
    lease?: Lease,
  ): Promise<boolean> {
    const next = tokens === undefined ? [null, null] : [randomUUID(), encodeTokens(tokens)]
    return this.#change(SET, [key, expected ?? null, ...next, lease?.fence ?? null])
  }

  async lock(key: string, ttl: number): Promise<Lease | undefined> {
    const fence = randomUUID()
    const release = async (): Promise<void> => {
      await this.#pool.query(RELEASE, [key, fence])
    }
    return (await this.#change(LOCK, [key, fence, ttl])) ? { fence, release } : undefined
  }

  /** Changes the row of a key, which is there from then on, and tells whether it did. */
  async #change(statement: string, values: readonly [key: string, ...unknown[]]): Promise<boolean> {
    await this.#pool.query(ROW, [values[0]])
    const { rowCount } = await this.#pool.query(statement, [...values])
    return rowCount === 1
  }
}

/** Connections with deadlines, shorter than the lease. */
export function openPool(connectionString: string | undefined): Pool {
  const pool = new Pool({ connectionString, connectionTimeoutMillis: 2_000, query_timeout: 2_000 })
  // Idle connections end when Postgres restarts; without a listener that would end the program.
  pool.on('error', () => undefined)
  return pool
}

async function story(address: string): Promise<void> {
  const sandbox = await startSandbox()
  const { clientId, clientSecret, baseUrls } = sandbox
  const { refreshToken } = sandbox.signIn(sandbox.users.admin)

  // Two processes, as far as Postgres can tell.
  const pools = [openPool(address), openPool(address)]
  await pools[0]?.query(SCHEMA)
  const account = `story-${randomUUID()}`
  const clients = pools.map(pool => {
    const store = new PostgresStore(pool)
    const auth = oauth2({ clientId, clientSecret, refreshToken, account, store })
    return createClient({ auth, baseUrls })
  })

  const rounds = Array.from({ length: 10 }, () => clients.map(client => client.users.me()))
  const people = await Promise.all(rounds.flat())
  const refreshes = sandbox.requests.filter(({ path }) => path.endsWith('/token')).length
  console.log(`${people.length} calls of two processes as ${String(people[0]?.name)}.`)
  console.log(`The refresh token, which works once, was spent ${refreshes} time.`)

  await Promise.all(clients.map(client => client.close()))
  await Promise.all(pools.map(pool => pool.end()))
  await sandbox.stop()
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { DATABASE_URL } = process.env
  if (DATABASE_URL === undefined) {
    console.error('Say where Postgres is, as in DATABASE_URL=postgres://localhost/postgres')
    process.exitCode = 1
  } else {
    await story(DATABASE_URL)
  }
}
