/** What stands in the place of a secret. It says nothing of the secret, not even its length. */
export const REDACTED = '[redacted]'

// Compared without case, '_' and '-', so that client_secret, clientSecret and Client-Secret are one.
const SECRET_KEYS = new Set(
  (
    'authorization proxyauthorization cookie setcookie boxapi ' +
    'token accesstoken refreshtoken subjecttoken actortoken idtoken uploadtoken developertoken bearer ' +
    'clientsecret secret assertion clientassertion privatekey passphrase jwtprivatekey ' +
    'jwtprivatekeypassphrase apikey primarykey secondarykey primarysignaturekey secondarysignaturekey ' +
    'codeverifier password sharedlinkpassword sharedlink boxsharedlink vanityurl downloadurl uploadurl expiringembedlink ' +
    'authenticateddownloadurl channel embedurl iframeableembedurl prepareurl'
  ).split(' '),
)

/** Tells whether what is kept under this name is a secret, however the name is spelt. */
export function isSecretKey(key: string): boolean {
  return SECRET_KEYS.has(key.replace(/[_-]/g, '').toLowerCase())
}

const KEY = '(?:[a-z_-]*(?:token|secret|password|passphrase|assertion|shared[_-]?link))'
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/-----BEGIN [^-]*PRIVATE KEY-----[\s\S]*?(?:-----END [^-]*PRIVATE KEY-----|$)/g, REDACTED],
  [/\b(Bearer|Basic)\s+[^\s"',;]+/gi, `$1 ${REDACTED}`],
  [/\beyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?/g, REDACTED],
  // A shared link or a download address is a key in itself: its path is the secret.
  [/(https?:\/\/(?:[\w-]+\.)*box\.com\/(?:s|v|shared\/static)\/)[^\s"'<>?#&)]+/gi, `$1${REDACTED}`],
  [/(https?:\/\/(?:[\w-]+\.)*boxcloud\.com\/)[^\s"'<>)]+/gi, `$1${REDACTED}`],
  // The content of a zip download needs no token, and its status has the same key.
  [/(\/zip_downloads\/)[^\s/"'<>?#&)]+/gi, `$1${REDACTED}`],
  [/(\/preview\/expiring_embed\/)[^\s/"'<>?#&)]+/gi, `$1${REDACTED}`],
  [/(https?%3A%2F%2F(?:[\w-]+\.)*box\.com%2F(?:s|v)%2F)[^\s"'<>&)]+/gi, `$1${REDACTED}`],
  [/(\w:\/\/)[^\s/@"'<>]+@/g, `$1${REDACTED}@`],
  [new RegExp(`([?&;\\s]|^)(${KEY}|code)=[^&;\\s"'<>)#]+`, 'gi'), `$1$2=${REDACTED}`],
  [new RegExp(`("${KEY}"\\s*:\\s*")(?:\\\\.|[^"\\\\])*`, 'gi'), `$1${REDACTED}`],
  // JSON inside JSON inside text: the quotes are escaped, once or more.
  [new RegExp(`((\\\\+")${KEY}\\2\\s*:\\s*\\2)[\\s\\S]*?(?=\\2|$)`, 'gi'), `$1${REDACTED}`],
]

/** Blots out whatever looks like a secret in running text: tokens, keys, passwords, shared links. */
export function redactText(text: string): string {
  return PATTERNS.reduce((clean, [pattern, put]) => clean.replace(pattern, put), text)
}

/** Blots out the secrets in an address: its user and password, secret parameters, secret paths. */
export function redactUrl(url: string): string {
  const mark = url.indexOf('?')
  if (mark === -1) {
    return redactText(url)
  }
  const [query = '', ...hash] = url.slice(mark + 1).split('#')
  const clean = query.split('&').map(redactPair).join('&')
  return (
    redactText(url.slice(0, mark)) + '?' + clean + hash.map(part => `#${redactText(part)}`).join('')
  )
}

function redactPair(pair: string): string {
  const cut = pair.indexOf('=')
  if (cut === -1) {
    return redactText(pair)
  }
  const name = pair.slice(0, cut)
  const secret = isSecretKey(decode(name)) || name === 'code'
  return `${name}=${secret ? REDACTED : redactText(pair.slice(cut + 1))}`
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
