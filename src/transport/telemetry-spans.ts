import type * as OpenTelemetry from '@opentelemetry/api'
import { redactUrl } from '../util/redact.js'
import { callOf } from './call.js'
import type { HttpRequest, HttpResponse, Next } from './transport.js'

type Api = typeof OpenTelemetry
type Span = OpenTelemetry.Span

/** Sends a call within a span. */
export function observeCall(otel: Api, request: HttpRequest, next: Next): Promise<HttpResponse> {
  const tracer = otel.trace.getTracer('boxwright')
  const span = tracer.startSpan(`box ${request.method}`, { attributes: describe(request) })
  callOf(request).span = span
  return measured(otel, { span, metric: 'boxwright.call.duration' }, { request, next })
}

/** Sends an attempt within a client span, below the one of its call. */
export function observeAttempt(otel: Api, request: HttpRequest, next: Next): Promise<HttpResponse> {
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
}

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
