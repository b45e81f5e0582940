import type * as OpenTelemetry from '@opentelemetry/api'
import type { HttpRequest, HttpResponse, Middleware, Next } from './transport.js'

type Api = typeof OpenTelemetry
type Spans = typeof import('./telemetry-spans.js')

interface Found {
  readonly otel: Api
  readonly spans: Spans
}

let found: Found | undefined | null
let loading: Promise<Found | null> | undefined

// Optional: an application that measures has the package, others pay for nothing.
function load(): Promise<Found | null> {
  return (loading ??= import('@opentelemetry/api').then(
    async otel => (found = { otel, spans: await import('./telemetry-spans.js') }),
    () => (found = null),
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

type Observe = keyof Spans

// Not async by itself: calls that nobody observes, nearly all, are handed straight on.
function observed(observe: Observe): Middleware {
  const decide = (at: Found | null, request: HttpRequest, next: Next): Promise<HttpResponse> =>
    at === null || !isListening(at.otel) ? next(request) : at.spans[observe](at.otel, request, next)
  return (request, next) =>
    found === undefined
      ? load().then(at => decide(at, request, next))
      : decide(found, request, next)
}

/**
 * OpenTelemetry: a span and a duration for the whole call, when the application has
 * `@opentelemetry/api`; nothing otherwise. The outermost layer but one: it sees the call's end result.
 */
export const callTelemetry: Middleware = observed('observeCall')

/** OpenTelemetry: a client span and the standard duration for each attempt, below the call's span. */
export const attemptTelemetry: Middleware = observed('observeAttempt')
