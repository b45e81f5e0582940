/**
 * A sandbox in a process of its own. It prints where it is, and answers each line, `latency MS`,
 * `file MIB` or `cpu`, with one of JSON; it ends with its input.
 */
import { createHash } from 'node:crypto'
import { createInterface } from 'node:readline'
import { startSandbox, type Sandbox } from 'boxwright/sandbox'

const MiB = 1024 ** 2

/** A file of one piece many times, so that it takes no memory. */
function addFile(sandbox: Sandbox, size: number): { id: string; sha1: string } {
  const piece = Buffer.alloc(MiB)
  for (let at = 0; at < MiB; at++) {
    piece[at] = (at * 31 + (at >> 8)) & 0xff
  }
  const content = Array<Buffer>(size).fill(piece)
  const hash = createHash('sha1')
  content.forEach(each => hash.update(each))
  return { id: sandbox.addFile({ name: `${String(size)} MiB`, content }), sha1: hash.digest('hex') }
}

function setLatency({ faults }: Sandbox, latency: number): object {
  faults.clear()
  if (latency > 0) {
    faults.add({ latency })
  }
  return {}
}

const say = (what: object): void => {
  console.log(JSON.stringify(what))
}

const sandbox = await startSandbox()
const { url, developerToken, baseUrls } = sandbox
say({ url, developerToken, baseUrls })
for await (const line of createInterface({ input: process.stdin })) {
  const [word, value] = line.split(' ')
  if (word === 'cpu') {
    const { user, system } = process.cpuUsage()
    say({ cpu: (user + system) / 1000 })
  } else {
    say(word === 'file' ? addFile(sandbox, Number(value)) : setLatency(sandbox, Number(value)))
  }
}
await sandbox.stop()
