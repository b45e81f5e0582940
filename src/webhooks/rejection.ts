/**
 * Why a delivery is not to be trusted.
 *
 * - `missing_header`: a header that every delivery has is not there
 * - `unsupported_version`, `unsupported_algorithm`: it is signed in a way that is not known
 * - `malformed_timestamp`: its time cannot be read
 * - `signature_mismatch`: the body or the time was changed, or another key signed it
 * - `keys_swapped`: the primary key fits the secondary signature, or the other way round
 * - `stale`: it was sent too long ago, and may be a replay
 * - `future`: it was sent too far in the future; one of the two clocks is wrong
 * - `malformed_payload`: it is signed, and its body is no JSON object
 */
export type RejectionReason =
  | 'missing_header'
  | 'unsupported_version'
  | 'unsupported_algorithm'
  | 'malformed_timestamp'
  | 'signature_mismatch'
  | 'keys_swapped'
  | 'stale'
  | 'future'
  | 'malformed_payload'

/** A delivery that is not to be trusted. */
export interface RejectedWebhook {
  /** The discriminant: it is not genuine, or not fresh. */
  readonly valid: false
  /** Why not. */
  readonly reason: RejectionReason
  /** The reason in a sentence, for a log. It holds no key and nothing of the body. */
  readonly message: string
}

/** Makes a rejection. */
export const reject = (reason: RejectionReason, message: string): RejectedWebhook => ({
  valid: false,
  reason,
  message,
})
