import type { Logger } from './log.js'
import type { RetryOptions } from './retry.js'
import type { TraceHooks } from './trace.js'
import type { Middleware, Next, Timeouts, Transport } from './transport.js'

/** What a chain from call to connection is made of. */
export interface PipelineOptions {
  readonly transport: Transport
  /** Writes the token; see `authorize`. Without it, requests go out as they are. */
  readonly authorize?: Middleware | undefined
  /** The application's own middleware: it sees authorised requests and raw statuses, once per attempt. */
  readonly use?: readonly Middleware[] | undefined
  /** How calls are repeated; `false`: never. */
  readonly retry?: RetryOptions | false | undefined
  /** Deadlines in milliseconds where a request names none. */
  readonly timeouts?: Timeouts | undefined
  /** Told of every sending, reply, failure and wait. */
  readonly trace?: TraceHooks | undefined
  /** `true`: readable lines on the console; or a logger for them. */
  readonly log?: boolean | Logger | undefined
}

type Layers = typeof import('./layers.js')

let loaded: Layers | undefined
let loading: Promise<Layers> | undefined

// Nothing of it is needed before the first request. What cannot be loaded is tried again.
function load(): Promise<Layers> {
  return (loading ??= import('./layers.js').then(
    layers => (loaded = layers),
    (error: unknown) => {
      loading = undefined
      throw error
    },
  ))
}

/** Makes the chain that every call goes through; `layers` says what is in it. */
export function createPipeline(options: PipelineOptions): { readonly send: Next } {
  let chain: Next | undefined
  const from = ({ layers }: Layers): Next => (chain ??= layers(options))
  return {
    send(request) {
      const next = chain ?? (loaded && from(loaded))
      return next ? next(request) : load().then(layers => from(layers)(request))
    },
  }
}
