import { describe, expect, test } from 'vitest'
import { UsageError } from '../../../src/errors/index.js'
import { verifyWebhook, type VerifyWebhookOptions } from '../../../src/webhooks/index.js'
import { BODY, KEYS, SENT, SENT_AT, opensslSignature, signedHeaders, without } from './vectors.js'

const headers = signedHeaders(BODY)

const verify = (given: Partial<VerifyWebhookOptions> = {}) =>
  verifyWebhook({ body: BODY, headers, ...KEYS, now: () => SENT_AT + 3000, ...given })

async function reason(given: Partial<VerifyWebhookOptions>): Promise<string> {
  const result = await verify(given)
  return result.valid ? 'valid' : result.reason
}

const wire = (text: string) => `{"type":"webhook_event","trigger":"FILE.UPLOADED",${text}}`

describe('signatures that OpenSSL made', () => {
  test.each([
    ['plain', BODY],
    ['text beyond ASCII', wire('"source":{"name":"日本語 – Ünïcödé 😀"}')],
    ['escaped slashes', wire(String.raw`"source":{"url":"https:\/\/example.test\/a"}`)],
    ['plain slashes', wire('"source":{"url":"https://example.test/a"}')],
    ['escapes of characters', wire(String.raw`"source":{"name":"\u65e5\u672c"}`)],
    ['carriage returns', wire('\r\n"source":\r\n{"name":"a\\r\\nb"}\r\n')],
    ['blanks and a line feed at the end', `${wire('"a" : 1 ')}\n`],
  ])('fit: %s', async (_, body) => {
    const signed = signedHeaders(body)
    expect(await verify({ body, headers: signed })).toMatchObject({ valid: true, key: 'primary' })
    expect(await verify({ body: Buffer.from(body), headers: signed })).toMatchObject({
      valid: true,
    })
    expect(await reason({ body: `${body} `, headers: signed })).toBe('signature_mismatch')
  })

  test('fit the bytes, not what a parser makes of them', async () => {
    const body = wire(String.raw`"source":{"url":"https:\/\/example.test"}`)
    const again = JSON.stringify(JSON.parse(body))
    expect(await reason({ body: again, headers: signedHeaders(body) })).toBe('signature_mismatch')
  })

  test('fit bytes that are no text', async () => {
    const body = Buffer.concat([Buffer.from(wire('"x":"')), Buffer.from([0xff, 0xfe])])
    const signed = signedHeaders(body)
    expect(await reason({ body, headers: signed })).toBe('malformed_payload')
    expect(await reason({ body: body.toString(), headers: signed })).toBe('signature_mismatch')
  })
})

describe('bodies', () => {
  const bytes = new TextEncoder().encode(BODY)
  const padded = Buffer.concat([Buffer.from('x'), bytes, Buffer.from('y')])
  test.each([
    ['text', BODY],
    ['a Buffer', Buffer.from(BODY)],
    ['a Uint8Array', bytes],
    ['a view into something larger', padded.subarray(1, -1)],
    ['an ArrayBuffer', bytes.buffer],
  ])('%s', async (_, body) => {
    expect(await reason({ body })).toBe('valid')
  })

  test.each([
    ['a parsed object', JSON.parse(BODY) as object],
    ['undefined', undefined],
    ['null', null],
    ['a number', 5],
  ])('%s is refused with the remedy', async (what, body) => {
    const work = verify({ body: body as unknown as string })
    await expect(work).rejects.toThrow(UsageError)
    await expect(work).rejects.toThrow(`body is ${what} and not bytes or text`)
    await expect(work).rejects.toThrow('Hand over the raw bytes')
  })
})

describe('headers', () => {
  const shout = Object.entries(headers).map(([name, value]) => [name.toUpperCase(), value] as const)
  test.each([
    ['in upper case', Object.fromEntries(shout)],
    ['of the fetch standard', new Headers(headers)],
    ['as lists', Object.fromEntries(shout.map(([name, value]) => [name, [value]]))],
    ['with a value that is not there', { ...headers, 'x-other': undefined }],
  ])('%s', async (_, given) => {
    expect(await verify({ headers: given })).toMatchObject({
      valid: true,
      deliveryId: 'f96bb54b-ee16-4fc5-aa65-8c2d9e5b546f',
      deliveredAt: new Date(SENT_AT),
    })
  })

  test.each(['box-delivery-timestamp', 'box-signature-version', 'box-signature-algorithm'])(
    'without %s',
    async name => {
      expect(await verify({ headers: without(headers, name) })).toEqual({
        valid: false,
        reason: 'missing_header',
        message: `There is no header ${name.toUpperCase()}.`,
      })
    },
  )

  test('none at all, and no signature', async () => {
    expect(await reason({ headers: {} })).toBe('missing_header')
    const unsigned = without(headers, 'box-signature-primary', 'box-signature-secondary')
    expect(await reason({ headers: unsigned })).toBe('missing_header')
  })

  test('a delivery id is not needed', async () => {
    const result = await verify({ headers: without(headers, 'box-delivery-id') })
    expect(result).toMatchObject({ valid: true, deliveryId: undefined })
  })

  test.each([
    ['box-signature-version', '2', 'unsupported_version'],
    ['box-signature-algorithm', 'HmacSHA1', 'unsupported_algorithm'],
    ['box-delivery-timestamp', 'yesterday', 'malformed_timestamp'],
    ['box-delivery-timestamp', '2026-13-45T05:06:07Z', 'malformed_timestamp'],
    ['box-delivery-timestamp', '2026-03-04T05:06:08-07:00', 'signature_mismatch'],
    ['box-signature-primary', '%%%', 'signature_mismatch'],
    ['box-signature-primary', 'AAAA', 'signature_mismatch'],
    ['box-signature-primary', '', 'missing_header'],
  ])('%s: %s is %s', async (name, value, expected) => {
    const only = without(headers, 'box-signature-secondary')
    expect(await reason({ headers: { ...only, [name]: value } })).toBe(expected)
  })

  test('a header that came twice with different values', async () => {
    const twice = { ...headers, 'box-signature-version': ['1', '2'] }
    expect(await reason({ headers: twice })).toBe('unsupported_version')
  })
})

describe('keys', () => {
  const { primaryKey, secondaryKey } = KEYS
  test('either will do, so that one can be replaced', async () => {
    expect(await verify({ primaryKey: 'new' })).toMatchObject({ valid: true, key: 'secondary' })
    expect(await verify({ secondaryKey: 'new' })).toMatchObject({ valid: true, key: 'primary' })
    expect(await verify({ primaryKey: undefined })).toMatchObject({ valid: true, key: 'secondary' })
    expect(await verify({ secondaryKey: undefined })).toMatchObject({ key: 'primary' })
  })

  test('never fit crosswise', async () => {
    const swapped = { primaryKey: secondaryKey, secondaryKey: primaryKey }
    expect(await reason(swapped)).toBe('keys_swapped')
    const onlySecondary = without(headers, 'box-signature-primary')
    expect(await reason({ headers: onlySecondary, secondaryKey: undefined })).toBe('missing_header')
  })

  test('that are wrong, or a body that was changed', async () => {
    expect(await reason({ primaryKey: 'a', secondaryKey: 'b' })).toBe('signature_mismatch')
    expect(await reason({ body: BODY.replace('42', '43') })).toBe('signature_mismatch')
  })

  test.each([
    [{ primaryKey: '' }, 'primaryKey'],
    [{ secondaryKey: '' }, 'secondaryKey'],
    [{ primaryKey: undefined, secondaryKey: undefined }, 'primaryKey'],
  ])('that are not set are told: %o', async (keys, name) => {
    await expect(verify(keys)).rejects.toThrow(`verifyWebhook: ${name} is empty`)
  })

  test('stay out of what is told', async () => {
    const result = await verify({ primaryKey: 'hush-1', secondaryKey: 'hush-2' })
    expect(JSON.stringify(result)).not.toMatch(/hush/)
  })
})

describe('age', () => {
  const MINUTE = 60_000
  test.each([
    [0, 'valid'],
    [10 * MINUTE, 'valid'],
    [10 * MINUTE + 1, 'stale'],
    [-3000, 'valid'],
    [-5 * MINUTE, 'valid'],
    [-5 * MINUTE - 1, 'future'],
  ])('%i ms is %s', async (age, expected) => {
    expect(await reason({ now: () => SENT_AT + age })).toBe(expected)
  })

  test('is as allowed as the caller says', async () => {
    expect(await reason({ maxAge: 1000 })).toBe('stale')
    expect(await reason({ now: () => SENT_AT - 3000, maxAhead: 1000 })).toBe('future')
    expect(await reason({ now: () => SENT_AT + 99 * MINUTE, maxAge: Infinity })).toBe('valid')
  })

  test('is measured by the clock of the machine when nothing else is said', async () => {
    const timestamp = new Date().toISOString()
    const fresh = signedHeaders(BODY, timestamp)
    expect(await reason({ headers: fresh, now: undefined })).toBe('valid')
    expect(await reason({ now: undefined, headers: signedHeaders(BODY, SENT) })).toBe(
      Date.now() > SENT_AT ? 'stale' : 'future',
    )
  })
})

describe('payloads', () => {
  test('are those that were sent', async () => {
    expect(await verify()).toMatchObject({ payload: JSON.parse(BODY) as object })
  })

  test('keep the digits of large numbers', async () => {
    const body = wire('"id":9007199254740993,"source":{"id":"1","position":12345678901234567890}')
    const result = await verify({ body, headers: signedHeaders(body) })
    expect(result).toMatchObject({
      payload: { id: '9007199254740993', source: { position: '12345678901234567890' } },
    })
  })

  test.each(['', 'null', '[]', '"x"', '{}', '{"trigger":5}', '<html>'])(
    'that are no event: %s',
    async body => {
      expect(await reason({ body, headers: signedHeaders(body) })).toBe('malformed_payload')
    },
  )
})

test('the published example of Box is signed as we believe', () => {
  // The body, time and keys of the examples that Box's own libraries are tested with.
  const body =
    '{"type":"webhook_event","webhook":{"id":"1234567890"},"trigger":"FILE.UPLOADED",' +
    '"source":{"id":"1234567890","type":"file","name":"Test.txt"}}'
  expect(opensslSignature('SamplePrimaryKey', body, '2020-01-01T00:00:00-07:00')).toBe(
    '6TfeAW3A1PASkgboxxA5yqHNKOwFyMWuEXny/FPD5hI=',
  )
})
