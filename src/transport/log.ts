import type { TraceHooks } from './trace.js'

/** Where log lines go: `console`, or any logger with these three. */
export interface Logger {
  /** Takes the line of a request, of a good reply, or of a wait. */
  info(line: string): void
  /** Takes the line of a refusal. */
  warn(line: string): void
  /** Takes the line of a request that got no reply. */
  error(line: string): void
}

const LONGEST = 2_000

/** Trace hooks that write readable lines, free of secrets, to a logger; in colour on a terminal. */
export function logHooks(logger: Logger): TraceHooks {
  const plain = painter(logger, 'stdout')
  const loud = painter(logger, 'stderr')
  return {
    onRequest(event) {
      const again = event.attempt > 1 ? ` (attempt ${String(event.attempt)})` : ''
      const head = `box #${String(event.id)} -> ${event.method} ${event.url}${again}`
      logger.info(line(plain(head, 'cyan'), event.headers, event.body))
    },
    onResponse({ request, status, headers, body, milliseconds }) {
      const id = headers['box-request-id']
      const what = `${String(status)} in ${String(milliseconds)} ms${id ? `, request ${id}` : ''}`
      const text = `box #${String(request.id)} <- ${what}, ${request.method} ${request.url}`
      if (status < 400) {
        logger.info(line(plain(text, 'green'), headers, body))
      } else {
        logger.warn(line(loud(text, 'yellow'), headers, body))
      }
    },
    onError({ request, error, milliseconds }) {
      const why = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
      const text = `box #${String(request.id)} <- ${why}, after ${String(milliseconds)} ms`
      logger.error(loud(text, 'red'))
    },
    onRetry({ method, url, attempt, delay, status, error }) {
      const why = status ?? (error instanceof Error ? error.name : 'failure')
      const wait = `waits ${String(Math.round(delay))} ms after ${String(why)}`
      logger.info(plain(`box ${wait}, attempt ${String(attempt)} of ${method} ${url}`, 'yellow'))
    },
  }
}

const COLOURS = { red: 31, green: 32, yellow: 33, cyan: 36 }

type Paint = (text: string, colour: keyof typeof COLOURS) => string

/** Colours what the console writes to a terminal; `hasColors` minds NO_COLOR. */
function painter(logger: Logger, name: 'stdout' | 'stderr'): Paint {
  const { process } = globalThis as { process?: Partial<NodeJS.Process> }
  const stream = process?.[name]
  const colours = logger === console && stream?.isTTY === true && stream.hasColors()
  return (text, colour) => (colours ? `\u001b[${String(COLOURS[colour])}m${text}\u001b[39m` : text)
}

function line(head: string, headers: Readonly<Record<string, string>>, body: unknown): string {
  const text = body === undefined ? '' : ` body=${shorten(body)}`
  return `${head} headers=${JSON.stringify(headers)}${text}`
}

function shorten(body: unknown): string {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return text.length > LONGEST
    ? `${text.slice(0, LONGEST)}... (${String(text.length)} characters)`
    : text
}
