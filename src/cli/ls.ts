import type { Item } from '../resources/index.js'
import { paint } from './colours.js'
import type { Values } from './command-line.js'
import { findFolder } from './find-item.js'
import { withClient } from './open-client.js'
import { bytesText, jsonLine, line, safeName } from './output.js'

const FIELDS = ['name', 'size', 'modifiedAt'] as const

/** What `ls` shows of an item. */
type Row = Pick<Item, 'id' | 'type' | 'name'> & {
  readonly size?: number | undefined
  readonly modifiedAt?: Date | undefined
}

function onTerminal({ type, id, name, size, modifiedAt }: Row): string {
  const shown = type === 'folder' ? paint('cyan', `${safeName(name)}/`) : safeName(name)
  const bytes = size === undefined ? '' : bytesText(size)
  const day = modifiedAt?.toISOString().slice(0, 16).replace('T', ' ') ?? ''
  return `${paint('dim', id.padStart(14))}  ${bytes.padStart(8)}  ${day.padEnd(16)}  ${shown}`
}

// Columns that `cut` and `awk` take apart: type, id, bytes, time, name.
function inPipe({ type, id, name, size, modifiedAt }: Row): string {
  return [type, id, size ?? '', modifiedAt?.toISOString() ?? '', safeName(name)].join('\t')
}

/** `boxwright ls`: what is in a folder. */
export function ls(values: Values, [target = '0']: readonly string[]): Promise<void> {
  return withClient(values, async client => {
    const folder = await findFolder(client, target)
    const items = folder.items({ limit: 1000, fields: FIELDS }, { prefetch: true })
    const row = process.stdout.isTTY ? onTerminal : inPipe
    for await (const item of items) {
      await (values.json ? jsonLine(item) : line(row(item as Row)))
    }
  })
}
