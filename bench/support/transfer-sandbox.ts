/** A sandbox in a process of its own: it prints where it is, and answers to `latency MS` and `stop`. */
import { createInterface } from 'node:readline'
import { startSandbox } from 'boxwright/sandbox'

const sandbox = await startSandbox()
const { url, developerToken } = sandbox
console.log(JSON.stringify({ url, developerToken, baseUrls: sandbox.baseUrls }))
for await (const line of createInterface({ input: process.stdin })) {
  const [word, value] = line.split(' ')
  if (word === 'stop') {
    break
  }
  sandbox.faults.clear()
  if (Number(value) > 0) {
    sandbox.faults.add({ latency: Number(value) })
  }
  console.log('ok')
}
await sandbox.stop()
