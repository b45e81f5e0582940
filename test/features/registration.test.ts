import { expect, test, vi } from 'vitest'
import {
  BoxResource,
  DeclarationError,
  Endpoint,
  Field,
  Folder,
  Resource,
  UsageError,
  createClient,
  describe as describeClass,
  type Get,
} from '../../src/index.js'
import { baseUrlsAt } from '../support/echo-server.js'
import { clientAt, refusal, sendJson, serve, stopLater } from './harness.js'

const folders = () =>
  serve(response => {
    sendJson(response, 200, {
      type: 'folder',
      id: '9',
      name: 'n',
      code: 'X-1',
      parent: { type: 'folder', id: '0', name: 'All Files' },
    })
  })

/** A copy of the library with a registry of its own, so that the other tests keep theirs. */
async function freshCopy() {
  vi.resetModules()
  const copy = await import('../../src/index.js')
  const open = (url: string) => {
    const client = copy.createClient({ auth: 't', proxy: 'none', baseUrls: baseUrlsAt(url) })
    stopLater({ stop: () => client.close() })
    return client
  }
  return { copy, open }
}

test('a decorated subclass is used by every client made after it', async () => {
  const server = await folders()
  const { copy, open } = await freshCopy()
  const before = open(server.url)
  @copy.BoxResource('folder')
  class TeamFolder extends copy.Folder {
    @copy.Field() declare code?: string
  }
  const after = open(server.url)
  const folder = await after.folders.get('9')
  expect(folder).toBeInstanceOf(TeamFolder)
  expect((folder as TeamFolder).code).toBe('X-1')
  expect(folder.parent).toBeInstanceOf(TeamFolder)
  expect(after.root).toBeInstanceOf(TeamFolder)
  expect((await before.folders.get('9')).constructor).toBe(copy.Folder)

  @copy.BoxResource('folder')
  class SquadFolder extends TeamFolder {}
  expect(await open(server.url).folders.get('9')).toBeInstanceOf(SquadFolder)
  // Registered in the copy, and nowhere else.
  expect((await clientAt(server.url).folders.get('9')).constructor).toBe(Folder)
})

test('a client may name another class than the registered one, above or beside it', async () => {
  const server = await folders()
  const { copy } = await freshCopy()
  @copy.BoxResource('folder')
  class TeamFolder extends copy.Folder {}
  @copy.BoxResource('folder', { register: false })
  class Sibling extends copy.Folder {}
  const options = { auth: 't', proxy: 'none', baseUrls: baseUrlsAt(server.url) } as const
  const client = copy.createClient({ ...options, resources: { folders: Sibling } })
  stopLater({ stop: () => client.close() })
  const folder = await client.folders.get('9')
  expect(folder).toBeInstanceOf(Sibling)
  expect(folder).not.toBeInstanceOf(TeamFolder)
})

test('a second class for a type must extend the first, or stay unregistered', async () => {
  const { copy } = await freshCopy()
  @copy.BoxResource('folder')
  class TeamFolder extends copy.Folder {}
  expect(TeamFolder.name).toBe('TeamFolder')
  const sibling = () => {
    @copy.BoxResource('folder')
    class Sibling extends copy.Folder {}
    return Sibling
  }
  expect(sibling).toThrow(
    "Sibling: 'folder' is held by TeamFolder, which Sibling does not extend; extend TeamFolder, or " +
      'declare with { register: false } and pass Sibling to createClient({ resources }).',
  )
})

const rival = (register: boolean) => {
  @BoxResource('folder', { register })
  class Rival extends Resource<'folder'> {}
  return Rival
}

test('a class for folders that is no Folder is refused', () => {
  expect(() => rival(true)).toThrow(DeclarationError)
  expect(() => rival(true)).toThrow(/'folder' is held by Folder, which Rival does not extend/)
  const create = () => createClient({ auth: 't', resources: { folders: rival(false) } })
  expect(create).toThrow(UsageError)
  expect(create).toThrow('createClient: resources.folders must extend Folder; Rival does not.')
})

test('a class without a declaration is refused', () => {
  class Bare extends Resource<'bare'> {}
  const create = () => createClient({ auth: 't', resources: { bares: Bare } })
  expect(create).toThrow(DeclarationError)
  expect(create).toThrow(/Bare: the class has no resource decorator/)
})

test.each(['request', 'asUser', 'root', 'with', 'close', 'url'])(
  'a repository cannot be called %s',
  property => {
    @BoxResource('feature_thing', { register: false })
    class Thing extends Resource<'feature_thing'> {}
    const create = () => createClient({ auth: 't', resources: { [property]: Thing } })
    expect(create).toThrow(UsageError)
    expect(create).toThrow(`resources.${property} would hide client.${property}`)
  },
)

test('a field cannot have a name that belongs to every resource', () => {
  class Reserved {
    @Field() declare then?: string
  }
  expect(() => describeClass(Reserved)).toThrow(DeclarationError)
  expect(() => describeClass(Reserved)).toThrow(/Reserved\.then: 'then' belongs to every resource/)
})

test('a field and an endpoint cannot share a name', () => {
  class Torn {
    @Field() declare label?: string
  }
  class TornApart extends Torn {}
  Endpoint('GET /x', 'folder')(TornApart.prototype as unknown as { label: Get<Folder> }, 'label')
  expect(() => describeClass(TornApart)).toThrow(/TornApart\.label: an endpoint and a field share/)
})

test('a type name that nobody knows is told when the client is made', () => {
  @BoxResource('folder', { register: false })
  class Slip extends Folder {
    @Field('usr' as 'user') declare reviewer?: object
  }
  const create = () => createClient({ auth: 't', resources: { folders: Slip } })
  expect(create).toThrow(/Slip\.reviewer: no class is registered for 'usr'; did you mean 'user'\?/)
})

test('properties without declare would hide the reply, and are told', async () => {
  @BoxResource('folder', { register: false })
  class Shadowed extends Folder {
    @Field() code?: string
    @Field() colour = 'red'
  }
  const server = await folders()
  const client = clientAt(server.url, { resources: { folders: Shadowed } })
  const { message } = await refusal(client.folders.get('9'), DeclarationError)
  expect(message).toBe(
    'Shadowed: code, colour are set by the class itself, which hides what comes from the wire; ' +
      "write 'declare' before the property: '@Field() declare code'.",
  )
})
