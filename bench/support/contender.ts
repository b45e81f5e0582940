/**
 * Runs one contender of a bench in this process: a batch for each message, measured. The arguments are
 * the bench, the contender, and a setting that means something to the two of them.
 */
import { measured, type Batch } from './measured.js'

const [bench = '', name = '', setting = ''] = process.argv.slice(2)
const { contenders } = (await import(`../${bench}.js`)) as { contenders: Contenders }
const prepare = contenders[name]
if (prepare === undefined) {
  throw new Error(`${bench} has no contender '${name}'`)
}
const batch = await prepare(setting)

process.on('message', (count: number) => {
  void measured(batch, count).then(figures => process.send?.(figures))
})
process.on('disconnect', () => process.exit(0))
process.send?.('ready')

/** What a bench pits against each other, by name. Each loads its own library only. */
export type Contenders = Readonly<Record<string, (setting: string) => Promise<Batch> | Batch>>
