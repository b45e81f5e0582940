import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'

/** A foreign server that mocks an API description and checks every request against it. */
export interface PrismServer {
  readonly url: string
  stop(): void
}

/**
 * Starts prism over an API description, request validation on.
 *
 * @param seed - makes its replies up from the schemas, the same ones for the same seed; without one
 *   they are the examples of the description
 */
export async function startPrism(description: string, seed?: string): Promise<PrismServer> {
  const dynamic =
    seed === undefined
      ? []
      : ['--dynamic', '--seed', seed, '--json-schema-faker-fillProperties', 'false']
  const port = await freePort()
  const require = createRequire(import.meta.url)
  const cli = join(require.resolve('@stoplight/prism-cli/package.json'), '..', 'dist', 'index.js')
  const child = spawn(
    process.execPath,
    [cli, 'mock', '--errors', ...dynamic, '-p', String(port), description],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let output = ''
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-2000)
      if (output.includes('Prism is listening')) {
        resolve()
      }
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', code => {
      reject(new Error(`prism ended with ${String(code)}: ${output}`))
    })
  })
  return {
    url: `http://127.0.0.1:${String(port)}`,
    stop() {
      child.kill('SIGKILL')
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise(resolve => server.close(resolve))
  return port
}
