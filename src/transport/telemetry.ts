import type * as OpenTelemetry from '@opentelemetry/api'
import { redactUrl } from '../util/redact.js'
import { callOf } from './call.js'
import type { HttpRequest, HttpResponse, Middleware, Next } from './transport.js'

type Api = typeof OpenTelemetry
type Span = OpenTelemetry.Span

let api: Api | undefined | null
let loading: Promise<Api | null> | undefined

// Optional: an application that measures has the package, others pay for nothing.
function load(): Promise<Api | null> {
  return (loading ??= import('@opentelemetry/api').then(
    found => (api = found),
    () => (api = null),
  ))
}

// The package alone does nothing: without a provider behind it, there is nobody to tell.
function isListening(otel: Api): boolean {
  if (otel.metrics.getMeter('boxwright') !== otel.createNoopMeter()) {
    return true
  }
  const provider: OpenTelemetry.TracerProvider & StandIn = otel.trace.getTracerProvider()
  return provider.getDelegateTracer?.('boxwright') !== undefined || !provider.getDelegateTracer
}

// What the package hands out for a tracer provider before and after one is registered.
interface StandIn {
  getDelegateTracer?(name: string): unknown
}

type Observe = (otel: Api, request: HttpRequest, next: Next) => Promise<HttpResponse>

// Not async by itself: calls that nobody observes, nearly all, are handed straight on.
function observed(observe: Observe): Middleware {
  const decide = (otel: Api | null, request: HttpRequest, next: Next): Promise<HttpResponse> =>
    otel === null || !isListening(otel) ? next(request) : observe(otel, request, next)
  return (request, next) =>
    api === undefined
      ? load().then(found => decide(found, request, next))
      : decide(api, request, next)
}

/**
 * OpenTelemetry: a span and a duration for the whole call, when the application has
 * `@opentelemetry/api`; nothing otherwise. The outermost layer but one: it sees the call's end result.
 */
export const callTelemetry: Middleware = observed((otel, request, next) => {
  const tracer = otel.trace.getTracer('boxwright')
  const span = tracer.startSpan(`box ${request.method}`, { attributes: describe(request) })
  callOf(request).span = span
  return measured(otel, { span, metric: 'boxwright.call.duration' }, { request, next })
})

/** OpenTelemetry: a client span and the standard duration for each attempt, below the call's span. */
export const attemptTelemetry: Middleware = observed((otel, request, next) => {
  const above = callOf(request).span as Span | undefined
  const active = otel.context.active()
  const parent = above === undefined ? active : otel.trace.setSpan(active, above)
  const attempt = request.attempt ?? 1
  const attributes = {
    ...describe(request),
    ...(attempt > 1 ? { 'http.request.resend_count': attempt - 1 } : {}),
  }
  const options = { kind: otel.SpanKind.CLIENT, attributes }
  const span = otel.trace.getTracer('boxwright').startSpan(request.method, options, parent)
  return measured(otel, { span, metric: 'http.client.request.duration' }, { request, next })
})

async function measured(
  otel: Api,
  { span, metric }: { readonly span: Span; readonly metric: string },
  { request, next }: { readonly request: HttpRequest; readonly next: Next },
): Promise<HttpResponse> {
  const start = performance.now()
  const facts: OpenTelemetry.Attributes = { 'http.request.method': request.method }
  try {
    const context = otel.trace.setSpan(otel.context.active(), span)
    const response = await otel.context.with(context, () => next(request))
    facts['http.response.status_code'] = response.status
    if (response.status >= 400) {
      fail(otel, span, String(response.status))
    }
    return response
  } catch (error) {
    const name = error instanceof Error ? error.name : 'unknown'
    facts['error.type'] = name
    const status = statusOf(error)
    if (status !== undefined) {
      facts['http.response.status_code'] = status
    }
    fail(otel, span, name, error instanceof Error ? error.message : undefined)
    throw error
  } finally {
    span.setAttributes(facts)
    span.end()
    const histogram = otel.metrics.getMeter('boxwright').createHistogram(metric, { unit: 's' })
    const { hostname } = new URL(request.url)
    histogram.record((performance.now() - start) / 1000, { ...facts, 'server.address': hostname })
  }
}

function fail(otel: Api, span: Span, type: string, message?: string): void {
  span.setAttribute('error.type', type)
  span.setStatus({
    code: otel.SpanStatusCode.ERROR,
    ...(message === undefined ? {} : { message }),
  })
}

function describe({ method, url }: HttpRequest): OpenTelemetry.Attributes {
  const { hostname, port, protocol } = new URL(url)
  return {
    'http.request.method': method,
    'url.full': redactUrl(url),
    'server.address': hostname,
    'server.port': port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port),
  }
}

function statusOf(error: unknown): number | undefined {
  const status: unknown = error instanceof Error && 'status' in error ? error.status : undefined
  return typeof status === 'number' ? status : undefined
}
