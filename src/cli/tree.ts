import type { Folder } from '../resources/index.js'
import { paint } from './colours.js'
import { CommandLineError, type Values } from './command-line.js'
import { findFolder } from './find-item.js'
import { withClient } from './open-client.js'
import { jsonLine, line, safeName } from './output.js'

interface Walk {
  readonly depth: number
  readonly json: boolean
  readonly counts: { file: number; folder: number; web_link: number }
}

/** Prints what is below a folder, folder by folder. */
async function walk(folder: Folder, indent: string, { depth, json, counts }: Walk): Promise<void> {
  if (depth === 0) {
    return
  }
  // All of a folder first, because its last entry has another mark.
  const entries = await folder.items({ limit: 1000 }, { prefetch: true }).toArray()
  for (const [index, item] of entries.entries()) {
    const isLast = index === entries.length - 1
    counts[item.type] += 1
    const name =
      item.type === 'folder' ? paint('cyan', `${safeName(item.name)}/`) : safeName(item.name)
    await (json ? jsonLine(item) : line(`${indent}${isLast ? '└── ' : '├── '}${name}`))
    if (item.type === 'folder') {
      await walk(item, `${indent}${isLast ? '    ' : '│   '}`, { depth: depth - 1, json, counts })
    }
  }
}

function depthOf({ depth = '' }: Values): number {
  if (depth !== '' && !/^[1-9]\d*$/.test(depth)) {
    throw new CommandLineError(`--depth must be a number from 1, not '${depth}'.`)
  }
  return depth === '' ? Infinity : Number(depth)
}

/** `boxwright tree`: everything below a folder. */
export function tree(values: Values, [target = '0']: readonly string[]): Promise<void> {
  const depth = depthOf(values)
  return withClient(values, async client => {
    const json = values.json ?? false
    const folder = await (await findFolder(client, target)).get({ fields: ['name'] })
    const counts = { file: 0, folder: 0, web_link: 0 }
    if (!json) {
      await line(paint('cyan', `${safeName(folder.name)}/`))
    }
    await walk(folder, '', { depth, json, counts })
    if (!json) {
      await line(`\n${String(counts.folder)} folders, ${String(counts.file)} files`)
    }
  })
}
