/** Compares making resources from replies with parsing the same bytes, and with class-transformer. */
import { plainToInstance } from '../src/class-transformer/index.js'
import { declared, Hydrator, Registry } from '../src/core/index.js'
import { unions } from '../src/resources/collections.js'
import { File } from '../src/resources/index.js'
import { fullFile } from './support/full-file.js'
import { sideBySide, withinBudget } from './support/ratios.js'

const FILES = 1000
const text = JSON.stringify(Array.from({ length: FILES }, (_, index) => fullFile(index)))
const replies = JSON.parse(text) as readonly object[]

const registry = new Registry(declared)
for (const [name, members] of Object.entries(unions)) {
  registry.addUnion(name, members)
}
const hydrator = new Hydrator(registry)

const parse = () => JSON.parse(text) as unknown
const hydrate = () => replies.map(raw => hydrator.hydrate(File, raw, undefined))
const convert = () => plainToInstance(File, replies)

const times = sideBySide(
  [
    { name: 'parse', run: parse },
    { name: 'hydrate', run: hydrate },
  ],
  30,
)
// By itself: it is so much slower that the others would wait for it most of the time.
const slow = sideBySide([{ name: 'convert', run: convert }], 3)
const [parsing = NaN, hydrating = NaN] = [...times.values()]
const [converting = NaN] = [...slow.values()]

console.log(
  `${String(FILES)} files of ${String(Math.round(text.length / FILES))} bytes each: ` +
    `JSON.parse ${parsing.toFixed(2)} ms, hydration ${hydrating.toFixed(2)} ms, ` +
    `class-transformer ${converting.toFixed(2)} ms.`,
)
const fine = withinBudget([
  { name: 'hydration / JSON.parse', ratio: hydrating / parsing, budget: 0.6 },
  { name: 'hydration / class-transformer', ratio: hydrating / converting, budget: 0.04 },
])
process.exitCode = fine ? 0 : 1
