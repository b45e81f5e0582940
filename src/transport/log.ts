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

/** Trace hooks that write readable lines, free of secrets, to a logger. */
export function logHooks(logger: Logger): TraceHooks {
  return {
    onRequest(event) {
      const again = event.attempt > 1 ? ` (attempt ${String(event.attempt)})` : ''
      const head = `box #${String(event.id)} -> ${event.method} ${event.url}${again}`
      logger.info(line(head, event.headers, event.body))
    },
    onResponse({ request, status, headers, body, milliseconds }) {
      const id = headers['box-request-id']
      const what = `${String(status)} in ${String(milliseconds)} ms${id ? `, request ${id}` : ''}`
      const text = `box #${String(request.id)} <- ${what}, ${request.method} ${request.url}`
      if (status < 400) {
        logger.info(line(text, headers, body))
      } else {
        logger.warn(line(text, headers, body))
      }
    },
    onError({ request, error, milliseconds }) {
      const why = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
      logger.error(`box #${String(request.id)} <- ${why}, after ${String(milliseconds)} ms`)
    },
    onRetry({ method, url, attempt, delay, status, error }) {
      const why = status ?? (error instanceof Error ? error.name : 'failure')
      const wait = `waits ${String(Math.round(delay))} ms after ${String(why)}`
      logger.info(`box ${wait}, attempt ${String(attempt)} of ${method} ${url}`)
    },
  }
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
