import type { Progress } from '../resources/progress.js'
import { bytesText } from './output.js'

const WIDTH = 24
const EVERY_MS = 100

/**
 * Shows how far a transfer is, in one line of a terminal that is written over and over. Where there is
 * no terminal, it stays silent: lines in a file should be results.
 */
export class ProgressLine {
  readonly #label: string
  readonly #stream: NodeJS.WriteStream
  readonly #started = performance.now()
  #shown = -Infinity

  constructor(label: string, stream: NodeJS.WriteStream = process.stderr) {
    this.#label = label
    this.#stream = stream
  }

  /** Is told how far it is. */
  readonly update = ({ loaded, total }: Progress): void => {
    const now = performance.now()
    if (!this.#stream.isTTY || (now - this.#shown < EVERY_MS && loaded !== total)) {
      return
    }
    this.#shown = now
    const perSecond = loaded / Math.max((now - this.#started) / 1000, 0.001)
    const text = `${this.#label}  ${gauge(loaded, total)}  ${bytesText(Math.round(perSecond))}/s`
    this.#stream.write(`\r\u001b[K${text.slice(0, this.#stream.columns - 1)}`)
  }

  /** Takes the line away. */
  clear(): void {
    if (this.#stream.isTTY && this.#shown > -Infinity) {
      this.#stream.write('\r\u001b[K')
    }
  }
}

function gauge(loaded: number, total: number | undefined): string {
  if (total === undefined) {
    return bytesText(loaded)
  }
  const share = total === 0 ? 1 : Math.min(loaded / total, 1)
  const full = Math.round(share * WIDTH)
  const bar = `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}`
  return `${bar} ${String(Math.floor(share * 100)).padStart(3)} %  ${bytesText(loaded)} of ${bytesText(total)}`
}
