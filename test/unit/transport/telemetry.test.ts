import {
  context,
  type Attributes,
  type Context,
  type ContextManager,
  createNoopMeter,
  metrics,
  ROOT_CONTEXT,
  type Span,
  type SpanOptions,
  trace,
} from '@opentelemetry/api'
import { afterEach, describe, expect, it } from 'vitest'
import { failure, pipeline, request, serve } from '../../support/socket-call.js'
import { sendJson } from '../../support/socket-server.js'

class KeptSpan {
  readonly attributes: Attributes
  status: unknown
  ended = false
  constructor(
    readonly name: string,
    readonly kind: unknown,
    readonly parent: KeptSpan | undefined,
    attributes: Attributes = {},
  ) {
    this.attributes = { ...attributes }
  }
  setAttribute(name: string, value: string): this {
    this.attributes[name] = value
    return this
  }
  setAttributes(all: Attributes): this {
    Object.assign(this.attributes, all)
    return this
  }
  setStatus(status: unknown): this {
    this.status = status
    return this
  }
  end(): void {
    this.ended = true
  }
}

function provide(): { spans: KeptSpan[]; durations: [string, number, Attributes][] } {
  const spans: KeptSpan[] = []
  const durations: [string, number, Attributes][] = []
  const startSpan = (
    name: string,
    options: SpanOptions = {},
    above: Context = context.active(),
  ): Span => {
    const parent = trace.getSpan(above) as unknown as KeptSpan | undefined
    const span = new KeptSpan(name, options.kind, parent, options.attributes)
    spans.push(span)
    return span as unknown as Span
  }
  trace.setGlobalTracerProvider({
    getTracer: () => ({ startSpan, startActiveSpan: () => undefined as never }),
  })
  const record =
    (name: string) =>
    (value: number, attributes: Attributes = {}) => {
      durations.push([name, value, attributes])
    }
  const createHistogram = (name: string): { record: ReturnType<typeof record> } => ({
    record: record(name),
  })
  metrics.setGlobalMeterProvider({
    getMeter: () =>
      Object.assign(Object.create(createNoopMeter()) as object, { createHistogram }) as never,
  })
  return { spans, durations }
}

afterEach(() => {
  trace.disable()
  metrics.disable()
  context.disable()
})

describe('OpenTelemetry', () => {
  it('makes a span for the call and a child for each attempt, with durations', async () => {
    const { spans, durations } = provide()
    const server = await serve((response, _request, count) =>
      sendJson(response, count === 1 ? 503 : 200, {}, { 'retry-after': '0' }),
    )
    await pipeline()(request(`${server.url}/x?access_token=s3cret&fields=a`))
    expect(spans.map(span => [span.name, span.parent?.name, span.ended])).toEqual([
      ['box GET', undefined, true],
      ['GET', 'box GET', true],
      ['GET', 'box GET', true],
    ])
    expect(spans.map(span => span.attributes['http.response.status_code'])).toEqual([200, 503, 200])
    expect(spans[1]?.attributes['error.type']).toBe('503')
    expect(spans[2]?.attributes['http.request.resend_count']).toBe(1)
    expect(spans[0]?.attributes['url.full']).toBe(
      `${server.url}/x?access_token=[redacted]&fields=a`,
    )
    expect(durations.map(([name]) => name)).toEqual([
      'http.client.request.duration',
      'http.client.request.duration',
      'boxwright.call.duration',
    ])
    expect(durations.every(([, seconds]) => seconds >= 0 && seconds < 60)).toBe(true)
  })

  it('marks a call that failed, and puts the call in the active context', async () => {
    const { spans } = provide()
    context.setGlobalContextManager(new SimpleManager())
    const server = await serve(response => sendJson(response, 404, { code: 'not_found' }))
    let active: unknown
    const use = [
      (sent: never, next: (r: never) => Promise<never>) => (
        (active = trace.getActiveSpan()),
        next(sent)
      ),
    ]
    await failure(pipeline({ use: use as never })(request(server.url)))
    expect(spans[0]?.attributes).toMatchObject({
      'error.type': 'NotFoundError',
      'http.response.status_code': 404,
    })
    expect(spans.every(span => span.ended)).toBe(true)
    expect(active).toBe(spans[0])
  })

  it('costs nothing and changes nothing without a provider', async () => {
    const server = await serve(response => sendJson(response, 200, { ok: true }))
    expect((await pipeline()(request(server.url))).body).toEqual({ ok: true })
  })
})

// Keeps the active context for the synchronous part of a call, which is all that is asked of it here.
class SimpleManager implements ContextManager {
  #active: Context = ROOT_CONTEXT
  active(): Context {
    return this.#active
  }
  with<A extends unknown[], F extends (...args: A) => ReturnType<F>>(
    above: Context,
    work: F,
    self?: ThisParameterType<F>,
    ...args: A
  ): ReturnType<F> {
    const before = this.#active
    this.#active = above
    try {
      return work.call(self as ThisParameterType<F>, ...args)
    } finally {
      this.#active = before
    }
  }
  bind<T>(_context: Context, target: T): T {
    return target
  }
  enable(): this {
    return this
  }
  disable(): this {
    return this
  }
}
