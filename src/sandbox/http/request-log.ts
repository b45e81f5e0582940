/** One request as the sandbox saw it. */
export interface SeenRequest {
  /** Upper case. */
  readonly method: string
  /** Without the query. */
  readonly path: string
  /** The query; a name given several times has its last value. */
  readonly query: Readonly<Record<string, string>>
  /** Names are lower-case. */
  readonly headers: Readonly<Record<string, string>>
  /** Id of the user acted for; undefined when nobody was told. */
  readonly userId: string | undefined
  /** The As-User header. */
  readonly asUser: string | undefined
  /** Status of the reply; undefined when none was sent. */
  readonly status: number | undefined
  /** The id in the reply, and in its error body. */
  readonly requestId: string
}

/** The requests that a sandbox has answered, in the order of their replies. */
export class RequestLog extends Array<SeenRequest> {
  // Else `filter` and `map` would make logs too.
  static override get [Symbol.species](): ArrayConstructor {
    return Array
  }

  /** Forgets them all. */
  clear(): void {
    this.length = 0
  }
}
