import type { AuthProvider, TokenSource } from '../auth/index.js'
import type { DriftHook } from '../core/index.js'
import type { PipelineOptions, Timeouts, Transport, TransportOptions } from '../transport/index.js'
import type { BaseUrls } from './base-urls.js'
import type { Resources } from './box-client.js'

/** Options of `createClient`. */
export interface ClientOptions<C extends Resources = Resources>
  extends TransportOptions, Pick<PipelineOptions, 'use' | 'retry' | 'trace' | 'log'> {
  /** A developer token, a way to sign in, or a source of tokens. Needed; `undefined` is told in a sentence. */
  readonly auth: string | AuthProvider | TokenSource | undefined
  /**
   * Classes of one's own by client property: a subclass of a built-in one takes its place in every
   * reply of this client; a new property adds a repository. A list is a class and others that stand for
   * some of its objects, by the `when` of their declarations.
   */
  readonly resources?: C | undefined
  /** Other addresses than Box's own. */
  readonly baseUrls?: Partial<BaseUrls> | undefined
  /** Headers sent with every call. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** Sends the requests in place of the built-in transport, as MockTransport does. */
  readonly transport?: Transport | undefined
  /** Is told what replies held that the declarations did not expect. */
  readonly drift?: DriftHook | undefined
  /** Deadlines in milliseconds; `0` switches one off. */
  readonly timeouts?: Timeouts | undefined
}
