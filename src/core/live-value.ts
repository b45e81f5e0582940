import { SESSION, WIRE, type Session } from './session.js'

/**
 * A value without an id or an address of its own that can do something all the same: its class
 * declares endpoints or actions, and an instance knows the client it came from.
 */
export abstract class LiveValue {
  #session: Session | undefined
  #wire: unknown

  /** @internal */
  get [SESSION](): Session | undefined {
    return this.#session
  }
  /** @internal */
  set [SESSION](session: Session | undefined) {
    this.#session = session
  }
  /** @internal */
  get [WIRE](): unknown {
    return this.#wire
  }
  /** @internal */
  set [WIRE](raw: unknown) {
    this.#wire = raw
  }
}
