import { extname } from 'node:path'

/** How long other forms of a file take to make. */
export interface ConversionOptions {
  /** Times that one is asked for in vain before it is there. Default 1. */
  readonly polls?: number
  /** Milliseconds from the first question on that it takes at least. Default 0. */
  readonly delay?: number
}

/** How far a form is. */
export type ConversionState = 'none' | 'pending' | 'success'

interface Conversion {
  readonly since: number
  asked: number
}

const TEXT = /^\.(?:txt|md|csv|tsv|json|xml|html?|css|jsx?|tsx?|py|log|ya?ml)$/
const DOCUMENT = /^\.(?:pdf|docx?|pptx?|xlsx?)$/
const IMAGE = /^\.(?:png|jpe?g|gif|bmp|tiff?)$/

/** The forms of files that are made, each from when it is first asked for. */
export class Conversions {
  readonly #now: () => number
  readonly #polls: number
  readonly #delay: number
  readonly #begun = new Map<string, Conversion>()

  constructor(now: () => number, { polls = 1, delay = 0 }: ConversionOptions = {}) {
    this.#now = now
    this.#polls = polls
    this.#delay = delay
  }

  /** Seconds to wait before asking again, for the header. */
  get retryAfter(): string {
    return String(Math.ceil(this.#delay / 1000))
  }

  /** Says whether a file of this name can be had in a form. */
  can(name: string, form: string): boolean {
    const end = extname(name).toLowerCase()
    const isPicture = form === 'png' || form === 'jpg'
    if (IMAGE.test(end)) {
      return isPicture
    }
    return (
      (TEXT.test(end) || DOCUMENT.test(end)) &&
      (isPicture || form === 'pdf' || form === 'extracted_text')
    )
  }

  /** Says how far a form is. */
  state(version: string, form: string): ConversionState {
    const conversion = this.#begun.get(`${version} ${form}`)
    if (!conversion) {
      return 'none'
    }
    const made = conversion.asked > this.#polls && this.#now() >= conversion.since + this.#delay
    return made ? 'success' : 'pending'
  }

  /** Asks for a form, which begins or goes on with its making. */
  ask(version: string, form: string): ConversionState {
    const key = `${version} ${form}`
    const conversion = this.#begun.get(key) ?? { since: this.#now(), asked: 0 }
    conversion.asked += 1
    this.#begun.set(key, conversion)
    return this.state(version, form)
  }
}
