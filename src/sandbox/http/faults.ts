/** What goes wrong, and with which requests. */
export interface Fault {
  /** Only requests with this method. */
  readonly method?: string
  /**
   * Only requests to this path, with or without `/2.0` in front. In a string, `*` and `{id}` stand for
   * one segment.
   */
  readonly path?: string | RegExp
  /** How many requests it strikes; without it, all until `clear()` or `remove()`. */
  readonly times?: number
  /** Milliseconds to wait before anything else happens. */
  readonly latency?: number
  /** Reads so many bytes of the request's body first, and strikes in the middle of it. */
  readonly received?: number
  /** Closes the connection with a TCP reset instead of a reply; with `truncate`, in the middle of it. */
  readonly reset?: boolean
  /** Sends only so many bytes of the body, then closes the connection; `true` sends half of it. */
  readonly truncate?: number | true
  /** Sends so many bytes more than the Content-Length says. */
  readonly excess?: number
  /** Says this Content-Length, whatever the body has; `false`: none, the body comes in chunks. */
  readonly contentLength?: number | false
  /** Goes silent until the caller gives up: before the headers, after them, or halfway the body. */
  readonly stall?: 'headers' | 'body' | 'mid-body'
  /** Answers with this status. */
  readonly status?: number
  /** Retry-After header: seconds, or a date as text. */
  readonly retryAfter?: number | string
  /** Further headers of the reply. */
  readonly headers?: Readonly<Record<string, string>>
  /** Answers with this body: text as it is, anything else as JSON. */
  readonly body?: unknown
  /** Carries the request out before `reset`, `status`, `body` or a silence without headers hide it. */
  readonly processed?: boolean
}

/** A fault that was added. */
export interface ActiveFault {
  /** How many requests it has struck. */
  readonly hits: number
  /** Takes it away. */
  remove(): void
}

class Entry implements ActiveFault {
  readonly fault: Fault
  readonly #list: Entry[]
  hits = 0

  constructor(fault: Fault, list: Entry[]) {
    this.fault = fault
    this.#list = list
  }

  remove(): void {
    const index = this.#list.indexOf(this)
    if (index >= 0) {
      this.#list.splice(index, 1)
    }
  }
}

function pattern(path: string): RegExp {
  const source = path
    .split(/(\*|\{[^}]*\})/)
    .map((part, index) => (index % 2 ? '[^/]+' : part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')))
    .join('')
  return new RegExp(`^(/api)?(/2\\.0)?${source}$`)
}

function concerns({ method, path }: Fault, request: { method: string; path: string }): boolean {
  if (method !== undefined && method.toUpperCase() !== request.method) {
    return false
  }
  if (path === undefined) {
    return true
  }
  const regexp = typeof path === 'string' ? pattern(path) : path
  return request.path.search(regexp) >= 0
}

/** The faults of one sandbox. */
export class Faults {
  readonly #entries: Entry[] = []

  /** Adds a fault; when several concern a request, the one added first strikes. */
  add(fault: Fault): ActiveFault {
    const entry = new Entry(fault, this.#entries)
    this.#entries.push(entry)
    return entry
  }

  /** Takes all faults away. */
  clear(): void {
    this.#entries.length = 0
  }

  /** Gives the fault that strikes a request, and counts it. */
  strike(request: { readonly method: string; readonly path: string }): Fault | undefined {
    const entry = this.#entries.find(
      ({ fault, hits }) => hits < (fault.times ?? Infinity) && concerns(fault, request),
    )
    if (entry) {
      entry.hits += 1
    }
    return entry?.fault
  }
}
