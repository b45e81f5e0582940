import type { ConnectionOptions } from 'node:tls'

/** A proxy with the credentials it asks for. */
export interface ProxySettings {
  /** As in `http://proxy.example.com:3128`. */
  readonly url: string
  readonly user?: string | undefined
  readonly password?: string | undefined
}

/** TLS settings of the connections to Box, in Node's words. */
export type TlsSettings = Pick<
  ConnectionOptions,
  | 'ca'
  | 'cert'
  | 'ciphers'
  | 'key'
  | 'maxVersion'
  | 'minVersion'
  | 'passphrase'
  | 'pfx'
  | 'rejectUnauthorized'
  | 'secureContext'
  | 'servername'
>

/** How connections are made and kept. */
export interface ConnectionSettings {
  /**
   * A proxy's address, with or without credentials; `'none'` for no proxy. Without it, the variables
   * HTTPS_PROXY, HTTP_PROXY and NO_PROXY (or in lower case) decide.
   */
  readonly proxy?: string | ProxySettings | undefined
  /** Authorities, client certificates and ciphers. */
  readonly tls?: TlsSettings | undefined
  /**
   * The most connections to one host; more calls wait, and their wait counts as connecting. Default: no
   * limit.
   */
  readonly connections?: number | undefined
}
