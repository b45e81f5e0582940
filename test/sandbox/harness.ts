import { afterEach } from 'vitest'
import { startServer, type SandboxServer, type ServerOptions } from '../../src/sandbox/server.js'

/** The parts of replies that tests look into. Which of them are there depends on the call. */
export interface Wire {
  readonly id: string
  readonly type: string
  readonly name: string
  readonly login: string
  readonly status: string | number
  readonly code: string
  readonly message: string
  readonly etag: string
  readonly size: number
  readonly url: string
  readonly download_url: string
  readonly upload_url: string
  readonly status_url: string
  readonly access_token: string
  readonly next_marker: string | null
  readonly total_count: number
  readonly limit: number
  readonly parent: Wire
  readonly item: Wire
  readonly owned_by: Wire
  readonly file_version: Wire
  readonly shared_link: Wire
  readonly path_collection: Wire
  readonly entries: readonly [Wire, ...Wire[]]
  readonly context_info: { readonly conflicts: Wire }
}

/** A parsed reply; the body of an empty one is an empty text. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: Wire
}

/** What goes along with a call. */
export interface CallOptions {
  readonly token?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

/** A sandbox and a plain way to call it. */
export interface Harness {
  readonly sandbox: SandboxServer
  call(method: string, path: string, options?: CallOptions): Promise<Answer>
  /** Uploads a text file and gives its wire form. */
  upload(name: string, text: string, parent?: string, options?: CallOptions): Promise<Answer>
  folder(name: string, parent?: string): Promise<string>
  file(name: string, text?: string, parent?: string): Promise<string>
}

const running: SandboxServer[] = []

afterEach(async () => {
  await Promise.all(running.splice(0).map(sandbox => sandbox.stop()))
})

async function parse(response: Response): Promise<Answer> {
  const text = await response.text()
  const json = response.headers.get('content-type')?.includes('application/json')
  const body = (json && text !== '' ? JSON.parse(text) : text) as Wire
  return { status: response.status, headers: response.headers, body }
}

/** Starts a sandbox that stops after the test. */
export async function start(options: ServerOptions = {}): Promise<Harness> {
  const sandbox = await startServer(options)
  running.push(sandbox)
  const auth = (token?: string) => ({ authorization: `Bearer ${token ?? sandbox.developerToken}` })

  const call = async (method: string, path: string, rest: CallOptions = {}): Promise<Answer> => {
    const response = await fetch(`${sandbox.baseUrls.api}${path}`, {
      method,
      redirect: 'manual',
      headers: { ...auth(rest.token), 'content-type': 'application/json', ...rest.headers },
      ...(rest.body === undefined ? {} : { body: JSON.stringify(rest.body) }),
    })
    return parse(response)
  }

  const upload: Harness['upload'] = async (name, text, parent = '0', rest = {}) => {
    const form = new FormData()
    form.set('attributes', JSON.stringify(rest.body ?? { name, parent: { id: parent } }))
    form.set('file', new Blob([text]), name)
    const response = await fetch(`${sandbox.baseUrls.upload}/files/content`, {
      method: 'POST',
      headers: { ...auth(rest.token), ...rest.headers },
      body: form,
    })
    return parse(response)
  }

  const folder: Harness['folder'] = async (name, parent = '0') => {
    const { body } = await call('POST', '/folders', { body: { name, parent: { id: parent } } })
    return body.id
  }

  const file: Harness['file'] = async (name, text = 'content', parent = '0') => {
    const { body } = await upload(name, text, parent)
    return body.entries[0].id
  }

  return { sandbox, call, upload, folder, file }
}
