import { inspect } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { authorizeUrl, checkState } from '../../../src/auth/authorize-url.js'
import { Clock } from '../../../src/auth/clock.js'
import { AUTH_URLS } from '../../../src/auth/connection.js'
import { sha256 } from '../../../src/auth/native-crypto.js'
import { delayAfter } from '../../../src/auth/repeat.js'
import { scrub } from '../../../src/auth/scrub.js'
import { decodeTokens, encodeTokens } from '../../../src/auth/tokens.js'
import { until } from '../../../src/auth/until.js'
import { urgencyOf } from '../../../src/auth/windows.js'
import { ApiError } from '../../../src/errors/api-error.js'
import { AuthError } from '../../../src/errors/auth-error.js'
import { BOX_URLS } from '../../../src/index.js'

it('knows the same addresses as the client', () => {
  expect(BOX_URLS).toMatchObject(AUTH_URLS)
})

describe('Clock', () => {
  const parts = {
    skew: fc.integer({ min: -1e7, max: 1e7 }),
    start: fc.integer({ min: 1e12, max: 2e12 }),
  }

  it('is never further off than a Date header and its journey leave open', () => {
    fc.assert(
      fc.property(fc.record({ ...parts, there: fc.nat(5_000), back: fc.nat(5_000) }), run => {
        let local = run.start
        const clock = new Clock(() => local)
        const sent = clock.local()
        const stamped = local + run.there + run.skew
        local += run.there + run.back
        clock.learn(new Date(stamped).toUTCString(), sent)
        const error = Math.abs(clock.now() - (local + run.skew))
        expect(error).toBeLessThanOrEqual(2_000 + run.there + run.back)
      }),
    )
  })

  it('does not move while the clocks agree', () => {
    fc.assert(
      fc.property(parts.start, fc.array(fc.nat(3_000)), (start, steps) => {
        let local = start
        const clock = new Clock(() => local)
        for (const step of steps) {
          const sent = clock.local()
          local += step
          clock.learn(new Date(sent + step / 2).toUTCString(), sent)
          expect(clock.now()).toBe(local)
        }
      }),
    )
  })

  it('passes over what is no date', () => {
    const clock = new Clock(() => 5)
    clock.learn(undefined, 0)
    clock.learn('yesterday', 0)
    expect(clock.now()).toBe(5)
  })
})

describe('urgencyOf', () => {
  const life = fc.integer({ min: 2_000, max: 7_200_000 })

  it('goes from none over advisory to mandatory, and never back', () => {
    const order = ['none', 'advisory', 'mandatory']
    fc.assert(
      fc.property(
        life,
        fc.array(fc.double({ min: 0, max: 1.2, noNaN: true })),
        (lifetime, shares) => {
          const tokens = { accessToken: 'a', expiresAt: lifetime, lifetime }
          const ranks = shares
            .sort((a, b) => a - b)
            .map(share => order.indexOf(urgencyOf(tokens, share * lifetime)))
          expect(ranks).toEqual([...ranks].sort())
        },
      ),
    )
  })

  it('leaves a fresh token alone, and none that has ended', () => {
    fc.assert(
      fc.property(life, fc.nat(1e6), (lifetime, late) => {
        const tokens = { accessToken: 'a', expiresAt: lifetime, lifetime }
        expect(urgencyOf(tokens, 0)).toBe('none')
        expect(urgencyOf(tokens, lifetime + late)).toBe('mandatory')
        expect(urgencyOf({ ...tokens, lifetime: undefined }, lifetime + late)).toBe('mandatory')
      }),
    )
  })

  it('has windows of a minute and five seconds, cut to shares of a short life', () => {
    const hour = { accessToken: 'a', expiresAt: 3_600_000, lifetime: 3_600_000 }
    expect(urgencyOf(hour, 3_539_999)).toBe('none')
    expect(urgencyOf(hour, 3_540_000)).toBe('advisory')
    expect(urgencyOf(hour, 3_595_000)).toBe('mandatory')
    const short = { accessToken: 'a', expiresAt: 2_000, lifetime: 2_000 }
    expect(urgencyOf(short, 1_599)).toBe('none')
    expect(urgencyOf(short, 1_600)).toBe('advisory')
    expect(urgencyOf(short, 1_900)).toBe('mandatory')
    expect(urgencyOf(hour, 0, { advisory: 4_000_000 })).toBe('none')
    expect(urgencyOf(hour, 3_500_000, { advisory: 10_000 })).toBe('none')
    expect(urgencyOf({ accessToken: 'a', expiresAt: Infinity }, 1e15)).toBe('none')
  })
})

describe('the state', () => {
  it('passes when it is the one that was sent, and only then', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (returned, expected) => {
        const check = () => {
          checkState(returned, expected)
        }
        if (returned === expected) {
          expect(check).not.toThrow()
        } else {
          expect(check).toThrow(AuthError)
        }
      }),
    )
    expect(() => {
      checkState('', '')
    }).toThrow(AuthError)
    expect(() => {
      checkState('same', 'same')
    }).not.toThrow()
  })

  it('is fresh each time, and long enough not to be guessed', () => {
    const states = Array.from({ length: 50 }, () => authorizeUrl('https://p', 'id', {}).state)
    expect(new Set(states).size).toBe(50)
    expect(Math.min(...states.map(state => state.length))).toBeGreaterThanOrEqual(43)
  })
})

describe('authorizeUrl', () => {
  it('writes what the page wants, in the usual order', () => {
    const { url } = authorizeUrl('https://page', 'id&1', {
      state: 's t',
      redirectUri: 'http://localhost:3000/?a=b',
      scope: 'root_readonly manage_webhook',
    })
    expect(url).toBe(
      'https://page?state=s+t&response_type=code&client_id=id%261' +
        '&redirect_uri=http%3A%2F%2Flocalhost%3A3000%2F%3Fa%3Db&scope=root_readonly+manage_webhook',
    )
  })

  it('adds the challenge that belongs to its verifier', () => {
    const { url, codeVerifier = '' } = authorizeUrl('https://page', 'id', { pkce: true })
    expect(codeVerifier).toMatch(/^[\w-]{43,128}$/)
    expect(new URL(url).searchParams.get('code_challenge')).toBe(sha256(codeVerifier))
    // The example of RFC 7636, appendix B.
    expect(sha256('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
      'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    )
  })
})

describe('tokens as text', () => {
  it('come back as they were', () => {
    const tokens = fc.record(
      {
        accessToken: fc.string(),
        refreshToken: fc.string(),
        expiresAt: fc.oneof(fc.integer(), fc.constant(Infinity)),
        lifetime: fc.nat(),
      },
      { requiredKeys: ['accessToken', 'expiresAt'] },
    )
    fc.assert(
      fc.property(tokens, value => {
        expect(decodeTokens(encodeTokens(value))).toEqual(value)
      }),
    )
  })

  it('are told from anything else', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        expect(decodeTokens(JSON.stringify(value))).toBeUndefined()
      }),
    )
    expect(decodeTokens('{"accessToken":1,"expiresAt":1}')).toBeUndefined()
    expect(decodeTokens('{"accessToken":"a"}')).toBeUndefined()
    expect(decodeTokens('{"accessToken":"a","expiresAt":1,"refreshToken":null}')).toBeUndefined()
    expect(decodeTokens('{"acc')).toBeUndefined()
  })
})

describe('scrub', () => {
  const secret = fc.stringMatching(/^[A-Za-z0-9_.~-]{8,60}$/)

  it('leaves no secret of the form in a refusal, wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(secret, { minLength: 4, maxLength: 4 }),
        fc.string(),
        (secrets, text) => {
          const [client_secret = '', refresh_token = '', assertion = '', code = ''] = secrets
          const form = { grant_type: 'x', client_secret, refresh_token, assertion, code }
          const said = [text, ...secrets].join(' and ')
          const { body } = scrub(
            { method: 'POST', url: 'u', headers: {}, body: { form } },
            { status: 400, headers: {}, url: 'u', body: { error: said, deep: [{ said }] } },
          )
          const shown = inspect(body, { depth: 9 })
          for (const one of secrets) {
            expect(shown.replaceAll('[redacted]', '')).not.toContain(one)
          }
        },
      ),
    )
  })

  it('leaves a good reply and an open field alone', () => {
    const request = {
      method: 'POST',
      url: 'u',
      headers: {},
      body: { form: { grant_type: 'refresh_token', client_id: 'app-12345' } },
    }
    const good = { status: 200, headers: {}, url: 'u', body: { access_token: 'refresh_token' } }
    expect(scrub(request, good)).toBe(good)
    const bad = { ...good, status: 400, body: 'refresh_token of app-12345' }
    expect(scrub(request, bad).body).toBe('refresh_token of app-12345')
  })
})

describe('delayAfter', () => {
  const refused = (status: number, headers: Record<string, string> = {}) =>
    new AuthError('x', {
      cause: ApiError.fromResponse({ status, headers, body: {} }, { method: 'POST', url: 'u' }),
    })

  it('reads Retry-After in seconds', () => {
    expect(delayAfter(refused(429, { 'retry-after': '2' }), 1)).toBe(2_000)
    expect(delayAfter(refused(503, { 'retry-after': '61' }), 1)).toBeUndefined()
  })

  it('lets a refusal be final', () => {
    expect(delayAfter(refused(400), 1)).toBeUndefined()
    expect(delayAfter(refused(401), 1)).toBeUndefined()
    expect(delayAfter(new Error('x'), 1)).toBeUndefined()
    expect(delayAfter(refused(502), 1)).toBeLessThanOrEqual(200)
  })
})

describe('until', () => {
  it('ends with the signal, and not before', async () => {
    const control = new AbortController()
    const never = until(new Promise(() => undefined), control.signal)
    control.abort(new Error('enough'))
    await expect(never).rejects.toThrow('enough')
    await expect(until(Promise.resolve(1), control.signal)).rejects.toThrow('enough')
    await expect(until(Promise.resolve(1), new AbortController().signal)).resolves.toBe(1)
  })
})
