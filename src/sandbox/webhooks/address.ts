/** Says whether an address leads to this machine. */
export function isLoopback(address: string): boolean {
  const { hostname } = new URL(address)
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname)
}

/** Says whether a webhook may have an address: https as with Box, or http on this machine. */
export function isUsable(address: string): boolean {
  if (!URL.canParse(address)) {
    return false
  }
  const { protocol } = new URL(address)
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(address))
}
