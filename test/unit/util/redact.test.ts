import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redactHeaders, redactText, redactUrl, redactValue } from '../../../src/util/redact.js'

const secret = fc.stringMatching(/^[A-Za-z0-9_]{12,40}$/)
const spelt = (name: string): string[] => [
  name,
  name.toUpperCase(),
  name.replace(/_(\w)/g, (_, c: string) => c.toUpperCase()),
  name.replaceAll('_', '-'),
]
const secretName = fc.constantFrom(
  ...[
    'access_token',
    'refresh_token',
    'client_secret',
    'password',
    'assertion',
    'shared_link',
  ].flatMap(spelt),
)

describe('redaction', () => {
  it('removes secrets at any depth, in objects, lists and JSON inside strings', () => {
    fc.assert(
      fc.property(
        secretName,
        secret,
        fc.array(fc.constantFrom('list', 'object', 'text'), { maxLength: 6 }),
        (name, value, path) => {
          const wrapped = path.reduce<unknown>(
            (inner, step) =>
              step === 'list' ? ['x', inner] : step === 'text' ? JSON.stringify(inner) : { inner },
            { [name]: value },
          )
          expect(JSON.stringify(redactValue(wrapped))).not.toContain(value)
        },
      ),
    )
  })

  it('removes secrets from queries, forms, text and headers', () => {
    fc.assert(
      fc.property(secretName, secret, (name, value) => {
        expect(redactUrl(`https://api.box.com/x?a=1&${name}=${value}#f`)).not.toContain(value)
        expect(redactText(`grant_type=x&${name}=${value}&b=2`)).not.toContain(value)
        expect(redactText(`said Bearer ${value}, and more`)).not.toContain(value)
        expect(redactText(`{"${name}": "${value}"`)).not.toContain(value)
        const headers = {
          authorization: `Bearer ${value}`,
          BoxApi: `shared_link=${value}&shared_link_password=${value}`,
        }
        expect(JSON.stringify(redactHeaders(headers))).not.toContain(value)
      }),
    )
  })

  it('says nothing of short secrets either', () => {
    expect(redactValue({ password: 'abc', token: '1' })).toEqual({
      password: '[redacted]',
      token: '[redacted]',
    })
    expect(redactUrl('https://a.b/?code=Z9&x=1')).toBe('https://a.b/?code=[redacted]&x=1')
    expect(redactValue({ password: 1234 })).toEqual({ password: '[redacted]' })
  })

  it('hides shared links and download addresses wherever they stand', () => {
    const text =
      'see https://acme.app.box.com/s/q1w2e3r4t5 or https://dl.boxcloud.com/d/1/b1!abc-def/download and https://user:pass@host/'
    const clean = redactText(text)
    for (const part of ['q1w2e3r4t5', 'b1!abc', 'user:pass']) {
      expect(clean).not.toContain(part)
    }
    expect(
      redactValue({
        shared_link: { url: 'https://x.example/s/1', access: 'open', is_password_enabled: true },
      }),
    ).toEqual({
      shared_link: { url: '[redacted]', access: 'open', is_password_enabled: true },
    })
  })

  it('leaves what is no secret as it is', () => {
    const value = {
      code: 'not_found',
      name: 'token.txt',
      status: 404,
      list: [1, null, 'a b'],
      type: 'folder',
    }
    expect(redactValue(value)).toEqual(value)
    expect(redactUrl('https://api.box.com/2.0/folders/0?fields=name,size')).toBe(
      'https://api.box.com/2.0/folders/0?fields=name,size',
    )
  })

  it('survives circles', () => {
    const circle: Record<string, unknown> = { a: 1 }
    circle['self'] = circle
    expect(redactValue(circle)).toEqual({ a: 1, self: '[circular]' })
  })
})
