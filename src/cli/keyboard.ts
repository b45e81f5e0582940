import { Readable } from 'node:stream'

/** What is read from: `process.stdin`, or something like it. */
export type Input = NodeJS.ReadStream

interface Question {
  answer: string
  resolve(answer: string): void
  reject(error: Error): void
}

/** How something is asked. */
export interface AskOptions {
  /** Whether the answer stays invisible on a terminal. Default false. */
  readonly hidden?: boolean
}

/**
 * The standard input, shared between whoever reads all of it (the REPL) and questions: while one is
 * open the next line is its answer, and nobody else sees it.
 */
export class Keyboard extends Readable {
  readonly #input: Input
  readonly #output: NodeJS.WritableStream
  #question: Question | undefined
  #early = ''
  #isStarted = false
  #isRead = false
  #isEnded = false
  #isHeld = false
  #isOver = false
  #isPushing = false

  constructor(input: Input = process.stdin, output: NodeJS.WritableStream = process.stdout) {
    super({ encoding: 'utf8' })
    this.#input = input
    this.#output = output
  }

  get isTTY(): boolean {
    return this.#input.isTTY
  }

  setRawMode(mode: boolean): this {
    if (this.isTTY) {
      this.#input.setRawMode(mode)
    }
    return this
  }

  /**
   * Asks for a line.
   *
   * @throws Error when the input has ended, or Ctrl-C is pressed in a hidden answer
   */
  async ask(question: string, { hidden = false }: AskOptions = {}): Promise<string> {
    const wasRaw = this.isTTY && this.#input.isRaw
    // First of all: what is typed early must not show either.
    this.setRawMode(hidden || wasRaw)
    this.#output.write(question)
    try {
      return await this.#line()
    } finally {
      if (this.isTTY && this.#input.isRaw) {
        this.#output.write('\n')
      }
      this.setRawMode(wasRaw)
    }
  }

  /** Stops reading, so that the process can end. */
  close(): void {
    this.#input.off('data', this.#receive)
    this.#input.off('end', this.#end)
    this.#input.pause()
    this.destroy()
  }

  override _read(): void {
    this.#isRead = true
    this.#start()
    this.#pump()
  }

  /** Keeps further lines back while one is being worked on. A terminal does without. */
  hold(): void {
    this.#isHeld = !this.isTTY
  }

  /** Ends `hold()`. */
  release(): void {
    this.#isHeld = false
    this.#pump()
  }

  #pump(): void {
    const end = this.isTTY ? this.#early.length : this.#early.indexOf('\n') + 1
    if (!this.#isRead || this.#isHeld || this.#isPushing) {
      return
    }
    const next = this.#early.slice(0, end || (this.#isEnded ? undefined : 0))
    this.#early = this.#early.slice(next.length)
    if (next !== '') {
      this.push(next)
      // Whoever reads it may hold back the rest.
      this.#isPushing = true
      setImmediate(() => {
        this.#isPushing = false
        this.#pump()
      })
    } else if (this.#isEnded && !this.#isOver) {
      this.#isOver = true
      this.push(null)
    }
  }

  #line(): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#question = { answer: '', resolve, reject }
      this.#start()
      const early = this.#early
      this.#early = ''
      this.#receive(early)
      if (this.#isEnded) {
        this.#fail('The input has ended before there was an answer.')
      }
    })
  }

  #start(): void {
    if (!this.#isStarted) {
      this.#isStarted = true
      this.#input.setEncoding('utf8')
      this.#input.on('data', this.#receive)
      this.#input.once('end', this.#end)
    }
    this.#input.resume()
  }

  readonly #receive = (text: string): void => {
    let rest = text
    while (rest !== '' && this.#question) {
      rest = this.#take(this.#question, rest)
    }
    this.#early += rest
    this.#pump()
  }

  readonly #end = (): void => {
    this.#isEnded = true
    this.#fail('The input has ended before there was an answer.')
    this.#pump()
  }

  /** Takes what belongs to the answer and gives back the rest. */
  #take(question: Question, text: string): string {
    const [key = ''] = text
    if (key === '\u0003') {
      this.#fail('Nothing was entered.')
    } else if (key === '\r' || key === '\n') {
      this.#question = undefined
      question.resolve(question.answer.trim())
      return text.replace(/^\r?\n?/, '')
    } else if (key === '\u007f' || key === '\b') {
      question.answer = question.answer.slice(0, -1)
    } else {
      question.answer += key
    }
    return text.slice(key.length)
  }

  #fail(problem: string): void {
    this.#question?.reject(new Error(problem))
    this.#question = undefined
  }
}
