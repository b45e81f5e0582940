/** Compares making resources from replies with parsing the same bytes, and with class-transformer. */
import { plainToInstance } from '../src/class-transformer/index.js'
import { Hydrator, Registry, resourceDecorator as BoxResource } from '../src/core/index.js'
import { File } from '../src/resources/index.js'
import { standard } from '../src/resources/standard.js'
import { fullFile } from './support/full-file.js'
import { sideBySide, withinBudget } from './support/ratios.js'

const FILES = 1000
const text = JSON.stringify(Array.from({ length: FILES }, (_, index) => fullFile(index)))
const replies = JSON.parse(text) as readonly object[]

const RULES = 50
const hydrator = new Hydrator(standard)
const withRules = new Registry(standard)
for (let index = 0; index < RULES; index++) {
  const when = (raw: { readonly name?: string }) => raw.name === `Rule ${String(index)}`
  class RuledFile extends File {}
  BoxResource('file', { register: false, when })(RuledFile)
  withRules.add(RuledFile)
}
const ruled = new Hydrator(withRules)

const parse = () => JSON.parse(text) as unknown
const hydrate = () => replies.map(raw => hydrator.hydrate(File, raw, undefined))
// No rule says yes, so that all of them are asked for every file.
const judge = () => replies.map(raw => ruled.decode('file', raw, undefined))
const decode = () => replies.map(raw => hydrator.decode('file', raw, undefined))
const convert = () => plainToInstance(File, replies)

const times = sideBySide(
  [
    { name: 'parse', run: parse },
    { name: 'hydrate', run: hydrate },
    { name: 'decode', run: decode },
    { name: 'judge', run: judge },
  ],
  30,
)
// By itself: it is so much slower that the others would wait for it most of the time.
const slow = sideBySide([{ name: 'convert', run: convert }], 3)
const [parsing = NaN, hydrating = NaN, decoding = NaN, judging = NaN] = [...times.values()]
const [converting = NaN] = [...slow.values()]

console.log(
  `${String(FILES)} files of ${String(Math.round(text.length / FILES))} bytes each: ` +
    `JSON.parse ${parsing.toFixed(2)} ms, hydration ${hydrating.toFixed(2)} ms, ` +
    `by its type ${decoding.toFixed(2)} ms, with ${String(RULES)} rules ${judging.toFixed(2)} ms, ` +
    `class-transformer ${converting.toFixed(2)} ms.`,
)
const fine = withinBudget([
  { name: 'hydration / JSON.parse', ratio: hydrating / parsing, budget: 0.6 },
  {
    name: `hydration with ${String(RULES)} rules / JSON.parse`,
    ratio: judging / parsing,
    budget: 0.9,
  },
  { name: 'hydration / class-transformer', ratio: hydrating / converting, budget: 0.04 },
])
process.exitCode = fine ? 0 : 1
