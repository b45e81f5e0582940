import { Refusal } from '../http/refusal.js'

/** A value in a query: written there, or to be had from the parameters. */
export type Operand = { readonly param: string } | { readonly value: string | number }

/** A query, taken apart. */
export type Expression =
  | { readonly kind: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'not'; readonly inner: Expression }
  | { readonly kind: 'null'; readonly field: string }
  | {
      readonly kind: 'compare'
      readonly field: string
      readonly operator: Operator
      readonly operands: readonly Operand[]
    }

/** How a field is compared. */
export type Operator =
  '=' | '<>' | '<' | '<=' | '>' | '>=' | 'LIKE' | 'ILIKE' | 'IN' | 'HASANY' | 'HASALL'

/** 400 for a query that cannot be understood. */
export const badQuery = (message: string): Refusal => new Refusal(400, 'invalid_query', message)

const TOKEN =
  /\s*(?:(<>|!=|<=|>=|[=<>(),])|(:\w+)|'((?:[^']|'')*)'|"((?:[^"]|"")*)"|(-?\d+(?:\.\d+)?)|([\p{L}_$][\p{L}\p{N}_$.-]*))/uy

interface Token {
  readonly kind: 'sign' | 'param' | 'text' | 'name' | 'number' | 'word'
  readonly text: string
}

const KINDS = ['sign', 'param', 'text', 'name', 'number', 'word'] as const

function tokenize(query: string): Token[] {
  const found: Token[] = []
  const text = query.trimEnd()
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex
    const match = TOKEN.exec(text)
    if (!match) {
      throw badQuery(`The query cannot be understood at '${text.slice(at, at + 20)}'`)
    }
    const index = (match.slice(1) as (string | undefined)[]).findIndex(each => each !== undefined)
    found.push({ kind: KINDS[index] ?? 'word', text: match[index + 1] ?? '' })
  }
  return found
}

/** Reads one query from its tokens, each method one rule of its grammar. */
class Parser {
  readonly #tokens: readonly Token[]
  #at = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  whole(): Expression {
    const expression = this.#or()
    const rest = this.#tokens[this.#at]
    if (rest) {
      throw badQuery(`'${rest.text}' is too much in the query`)
    }
    return expression
  }

  #or(): Expression {
    let left = this.#and()
    while (this.#word('OR')) {
      left = { kind: 'or', left, right: this.#and() }
    }
    return left
  }

  #and(): Expression {
    let left = this.#not()
    while (this.#word('AND')) {
      left = { kind: 'and', left, right: this.#not() }
    }
    return left
  }

  #not(): Expression {
    if (this.#word('NOT')) {
      return { kind: 'not', inner: this.#not() }
    }
    if (this.#sign('(')) {
      const inner = this.#or()
      this.#expect(')')
      return inner
    }
    return this.#predicate()
  }

  #predicate(): Expression {
    const field = this.#next()
    if (field.kind !== 'word' && field.kind !== 'name') {
      throw badQuery(`'${field.text}' stands where a field is needed`)
    }
    if (this.#word('IS')) {
      const isNot = this.#word('NOT')
      if (!this.#word('NULL')) {
        throw badQuery('IS goes on with NULL or NOT NULL')
      }
      return negate(isNot, { kind: 'null', field: field.text })
    }
    const isNot = this.#word('NOT')
    return negate(isNot, this.#comparison(field.text, isNot))
  }

  #comparison(field: string, isWordNeeded: boolean): Expression {
    const { kind, text } = this.#next()
    const operator = text.toUpperCase()
    if (kind === 'word' && ['IN', 'HASANY', 'HASALL'].includes(operator)) {
      return { kind: 'compare', field, operator: operator as Operator, operands: this.#list() }
    }
    const isLike = kind === 'word' && ['LIKE', 'ILIKE'].includes(operator)
    const isSign = kind === 'sign' && !['(', ')', ','].includes(text) && !isWordNeeded
    if (!isLike && !isSign) {
      throw badQuery(`'${text}' is no way to compare`)
    }
    const known = operator === '!=' ? '<>' : operator
    return { kind: 'compare', field, operator: known as Operator, operands: [this.#operand()] }
  }

  #list(): Operand[] {
    this.#expect('(')
    const operands = [this.#operand()]
    while (this.#sign(',')) {
      operands.push(this.#operand())
    }
    this.#expect(')')
    return operands
  }

  #operand(): Operand {
    const { kind, text } = this.#next()
    switch (kind) {
      case 'param':
        return { param: text.slice(1) }
      case 'text':
        return { value: text.replaceAll("''", "'") }
      case 'number':
        return { value: Number(text) }
      default:
        throw badQuery(`'${text}' stands where a value is needed`)
    }
  }

  #next(): Token {
    const token = this.#tokens[this.#at++]
    if (!token) {
      throw badQuery('The query ends too early')
    }
    return token
  }

  #word(word: string): boolean {
    return this.#skip('word', word)
  }

  #sign(sign: string): boolean {
    return this.#skip('sign', sign)
  }

  #skip(kind: Token['kind'], text: string): boolean {
    const token = this.#tokens[this.#at]
    const isIt = token?.kind === kind && token.text.toUpperCase() === text
    this.#at += isIt ? 1 : 0
    return isIt
  }

  #expect(sign: string): void {
    if (!this.#sign(sign)) {
      throw badQuery(`The query needs a '${sign}'`)
    }
  }
}

const negate = (isNot: boolean, inner: Expression): Expression =>
  isNot ? { kind: 'not', inner } : inner

/** Takes a query apart; throws a 400 when it cannot be understood. */
export function parseMetadataQuery(query: string): Expression {
  return new Parser(tokenize(query)).whole()
}
