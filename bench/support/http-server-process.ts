import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** Where the server of `http-server.ts` is. */
export interface HttpServer {
  readonly plain: string
  readonly tls: string
}

let certificate: string | undefined

/** The file with the authority of the server that runs, for NODE_EXTRA_CA_CERTS; empty without one. */
export const certificatePath = (): string => certificate ?? ''

/** Runs a bench beside a server in a process of its own. */
export async function withServer<T>(use: (server: HttpServer) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'boxwright-bench-'))
  const script = join(import.meta.dirname, 'http-server.ts')
  const child = spawn(process.execPath, [...process.execArgv, script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  try {
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    const server = JSON.parse(String((await lines.next()).value)) as HttpServer & { cert: string }
    certificate = join(folder, 'cert.pem')
    writeFileSync(certificate, server.cert)
    return await use(server)
  } finally {
    child.stdin.end()
    certificate = undefined
    rmSync(folder, { recursive: true })
  }
}
