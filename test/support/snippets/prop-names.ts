/** What the examples of the guides may use without saying where it comes from; `docs/README.md` tells. */
export const PROP_NAMES = [
  'sandbox',
  'client',
  'folder',
  'file',
  'user',
  'clientId',
  'clientSecret',
  'enterpriseId',
  'userId',
  'publicKeyId',
  'redirectUri',
  'tokens',
  'visit',
  'encryptionKey',
] as const

export type PropName = (typeof PROP_NAMES)[number]
