import { expect, test } from 'vitest'
import {
  Action,
  Endpoint,
  Endpoints,
  json,
  type ActionCall,
  type ActionHandler,
  type Post,
  type Reply,
} from '../../../../src/core/index.js'
import { UsageError } from '../../../../src/errors/index.js'
import { exampleSession } from '../example.js'

class Press extends Endpoints {
  declare pressUrl?: string

  @Endpoint('POST /prints', json<object>(), {
    via: 'print',
    address: (self: Press) => self.pressUrl,
  })
  declare print: Post<object, { text: string }>

  @Action('bind')
  declare bindAll: (pages: number, options?: { colour: string }) => unknown
}

const press = (actions?: Record<string, ActionHandler>) => {
  const session = { ...exampleSession(() => ({ body: { printed: true } })), actions }
  return { at: new Press(session), sent: session.sent, session }
}

test('an endpoint with an action is plain where the session has none', async () => {
  const { at, sent } = press()
  expect(await at.print({ text: 'a' })).toEqual({ printed: true })
  expect(sent[0]).toMatchObject({ path: '/prints', body: { json: { text: 'a' } } })
})

test('an action gets the object, the arguments, and the endpoint as its means', async () => {
  const seen: ActionCall[] = []
  const { at, sent, session } = press({
    print: async (verb: ActionCall) => {
      seen.push(verb)
      const reply: Reply = await verb.send({ text: 'bare' }, { timeout: 5 })
      return [reply.body, await verb.plain({ text: 'plain' })]
    },
  })
  expect(await at.print({ text: 'a' }, { timeout: 1 })).toEqual([
    { printed: true },
    { printed: true },
  ])
  expect(seen[0]).toMatchObject({
    self: at,
    session,
    input: { text: 'a' },
    options: { timeout: 1 },
    operation: 'Press.print',
  })
  expect(sent.map(({ body, options }) => [body, options])).toEqual([
    [{ json: { text: 'bare' } }, { timeout: 5 }],
    [{ json: { text: 'plain' } }, {}],
  ])
})

test('an address that Box handed out takes the place of the route', async () => {
  const { at, sent } = press()
  at.pressUrl = 'https://press.test/1?x=1'
  await at.print({ text: 'a' })
  expect(sent[0]?.address).toBe('https://press.test/1?x=1')
})

test('a verb without an endpoint is carried out by its action, or told in a sentence', async () => {
  const { at } = press({ bind: ({ input, options }) => [input, options] })
  expect(at.bindAll(3, { colour: 'red' })).toEqual([3, { colour: 'red' }])
  const bare = press().at
  expect(() => bare.bindAll(3)).toThrow(UsageError)
  expect(() => bare.bindAll(3)).toThrow(/Press\.bindAll: .* createClient/)
})

test('a verb without an endpoint has nothing to send', async () => {
  const { at } = press({ bind: (verb: ActionCall) => verb.send({}) })
  await expect(at.bindAll(3)).rejects.toThrow(/Press\.bindAll: .*no endpoint/)
})
