import { describe, type Class, type Codec, type Kind } from '../../src/core/index.js'
import type { DescribedOperation, Description, Schema, Whole } from './description.js'
import { standard } from '../../src/resources/standard.js'
import type { DescribedEndpoint } from './endpoints.js'
import { PAGES } from './properties-listed.js'
import { unwrapped } from './unwrapped.js'

/** A property of a reply, as `Comment.created_by`, and the class that reads it. */
export interface ReplyProperty {
  readonly property: string
  readonly reader: string
  /** What is wrong; absent where it is a field. */
  readonly problem?: string
}

/** A schema of replies and the kind that it is read as. */
export interface ReadReply {
  readonly schema: Schema
  readonly kind: Kind
  /** The operation and the endpoint. */
  readonly at: string
}

/** Members of a page that `Page` and `Collection` hand over: the entries, their count, the cursor. */
const OF_PAGE = new Set(['entries', 'total_count', 'next_marker', 'next_stream_position'])

/** Reads replies of the description as endpoints declare them, and notes which properties are fields. */
export class ReplyReader {
  /** Each property once for each class that reads it. */
  readonly found = new Map<string, ReplyProperty>()
  /** The wire names of each class that the description has. */
  readonly read = new Map<Class<object>, Set<string>>()
  readonly replies: ReadReply[] = []
  readonly #seen = new Set<string>()
  readonly #registry = standard

  constructor(private readonly description: Description) {}

  /** Reads a reply of an endpoint. */
  reply({ name, endpoint, operation }: DescribedEndpoint, schema: Schema): void {
    const { returns, options } = endpoint
    const at = `${operation.name} of ${name}`
    if (returns === undefined) {
      return
    }
    if (typeof returns === 'object' && 'list' in returns) {
      const pages = this.description.alternatives(schema, operation.name)
      const own = pages.filter(({ id }) => !(name in PAGES) || id === PAGES[name])
      own.forEach(page => {
        this.#page(page, returns.list, at)
      })
      return
    }
    const part = options.unwrap ? unwrapped(this.description, schema, options.unwrap) : schema
    if (part) {
      this.#root(part, returns, at)
    } else {
      this.#add(operation.name, name, 'is unwrapped, and what from cannot be told')
    }
  }

  /** Notes a reply that no endpoint reads. */
  unread({ name, replies }: DescribedOperation): void {
    for (const whole of replies.flatMap(schema => this.description.alternatives(schema, name))) {
      for (const property of Object.keys(whole.properties)) {
        this.#add(`${whole.id}.${property}`, 'no endpoint', 'is read by no endpoint')
      }
    }
  }

  #page(page: Whole, kind: Kind, at: string): void {
    for (const [name, schema] of Object.entries(page.properties)) {
      const known = OF_PAGE.has(name)
      this.#add(`${page.id}.${name}`, 'Page', known ? undefined : 'is no member of a page')
      if (name === 'entries' && schema.items) {
        this.#root(schema.items, kind, at)
      }
    }
  }

  #root(schema: Schema, kind: Kind, at: string): void {
    this.replies.push({ schema, kind, at })
    this.#visit(schema, kind, at)
  }

  #visit(schema: Schema, kind: Kind | undefined, at: string): void {
    const { items } = this.description.whole(schema, at)
    if (Array.isArray(kind)) {
      if (items) {
        this.#visit(items, (kind as readonly [Kind])[0], at)
      } else {
        this.#add(at, 'a list', 'is no list')
      }
      return
    }
    for (const one of this.description.alternatives(schema, at)) {
      this.#one(one, kind, at)
    }
  }

  #one(whole: Whole, kind: Kind | undefined, at: string): void {
    if (kind === undefined) {
      this.#plain(whole, at)
    } else if (kind === Date) {
      if (!whole.format?.startsWith('date')) {
        this.#add(at, 'Date', 'is no date')
      }
    } else if (typeof kind === 'object') {
      this.#coded(whole, kind as Codec<unknown>)
    } else {
      this.#classes(whole, kind as string | (() => Class<object>), at)
    }
  }

  /** A field without a kind holds primitives and lists of them. */
  #plain(whole: Whole, at: string): void {
    const { items } = whole
    if (whole.format === 'date-time') {
      this.#add(at, 'no kind', 'is a date')
    }
    for (const one of items ? this.description.alternatives(items, at) : [whole]) {
      for (const name of Object.keys(one.properties)) {
        this.#add(`${one.id}.${name}`, 'no kind', 'stands in an object that stays as it was sent')
      }
    }
  }

  #classes(whole: Whole, kind: string | (() => Class<object>), at: string): void {
    if (whole.type !== undefined && whole.type !== 'object') {
      this.#add(at, 'a class', 'is no object')
      return
    }
    if (typeof kind === 'function') {
      this.#fields(whole, kind())
      return
    }
    const types = whole.properties['type']
    const names = types ? (this.description.whole(types).enum ?? []) : []
    const told = names.map(name => this.#registry.find(String(name)))
    const classes = names.length > 0 ? told : this.#registry.resolve(kind)
    for (const target of classes) {
      if (target) {
        this.#fields(whole, target)
      } else {
        this.#add(at, kind, `has the type ${names.join(' or ')}, which no class stands for`)
      }
    }
  }

  #fields(whole: Whole, target: Class<object>, names: Readonly<Record<string, string>> = {}): void {
    const key = `${whole.id} ${target.name}`
    if (this.#seen.has(key)) {
      return
    }
    this.#seen.add(key)
    const { byWire } = describe(target)
    const read = this.read.get(target) ?? new Set()
    this.read.set(target, read)
    for (const [name, schema] of Object.entries(whole.properties)) {
      const at = `${whole.id}.${name}`
      const field = byWire[names[name] ?? name]
      read.add(names[name] ?? name)
      this.#add(at, target.name, field ? undefined : 'is no field')
      if (field) {
        this.#visit(schema, field.kind, at)
      }
    }
  }

  /** What a codec makes of an object is found out by giving it one whose every value is known. */
  #coded(whole: Whole, codec: Codec<unknown>): void {
    const sample = Object.fromEntries(
      Object.keys(whole.properties).map(name => [
        name,
        name === 'type' ? 'file' : `<${whole.id}.${name}>`,
      ]),
    )
    let passed: Record<string, unknown> | undefined
    const made = codec.decode(sample, (_, raw) => {
      passed = raw as Record<string, unknown>
      return raw as never
    })
    if (passed) {
      this.#passed(whole, sample, passed)
      return
    }
    const kept = JSON.stringify(made ?? '')
    for (const name of Object.keys(sample)) {
      const lost = !kept.includes(`<${whole.id}.${name}>`) && name !== 'type'
      this.#add(`${whole.id}.${name}`, 'a codec', lost ? 'is lost' : undefined)
    }
  }

  #passed(
    whole: Whole,
    sample: Readonly<Record<string, unknown>>,
    raw: Readonly<Record<string, unknown>>,
  ): void {
    const names = Object.entries(raw).flatMap(([name, value]) => {
      const from = Object.keys(sample).find(each => sample[each] === value)
      return from === undefined ? [] : [[from, name] as const]
    })
    const types = whole.properties['type'] ?? whole.properties['item_type']
    for (const name of (types && this.description.whole(types).enum) ?? []) {
      const target = this.#registry.find(String(name))
      if (target) {
        this.#fields(whole, target, Object.fromEntries(names))
      } else {
        this.#add(whole.id, 'a codec', `has the type ${String(name)}, which no class stands for`)
      }
    }
  }

  #add(property: string, reader: string, problem: string | undefined): void {
    const known = this.found.get(`${property} ${reader}`)
    if (!known?.problem) {
      this.found.set(`${property} ${reader}`, { property, reader, ...(problem && { problem }) })
    }
  }
}
