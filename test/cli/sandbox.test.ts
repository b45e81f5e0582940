import { describe, expect, it } from 'vitest'
import { boxwright } from './child.js'

describe('boxwright sandbox', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('serves what it prints, until %s', async signal => {
    const child = boxwright(['sandbox'])
    await child.seen(/Ctrl-C/)
    const [, api = ''] = await child.seen(/^ {2}API +(\S+)$/m)
    const [, token = ''] = await child.seen(/^ {2}developer token +(\S+)$/m)
    const reply = await fetch(`${api}/users/me`, { headers: { authorization: `Bearer ${token}` } })
    expect(reply.status).toBe(200)
    child.kill(signal)
    expect(await child.ended).toBe(0)
    await expect(fetch(api)).rejects.toThrow()
  })
})
