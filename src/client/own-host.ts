import type { BaseUrls } from './base-urls.js'

const BOX = /\.(?:box|boxcloud)\.com$/

/**
 * Tells which addresses that Box hands out may see the token when a call says that Box wants it
 * there: for Box itself those below box.com and boxcloud.com, and otherwise those on the host of a
 * base address, whatever their port.
 */
export function ownHost({ api, upload, oauth }: BaseUrls): (url: string) => boolean {
  const bases = [api, upload, oauth].map(url => new URL(url))
  const known = new Set(bases.map(({ protocol, hostname }) => `${protocol}//${hostname}`))
  const isBox = bases.some(({ hostname }) => hostname.endsWith('.box.com'))
  return url => {
    const { protocol, hostname } = new URL(url)
    const below = isBox && protocol === 'https:' && BOX.test(hostname)
    return below || known.has(`${protocol}//${hostname}`)
  }
}
