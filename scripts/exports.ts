/** Every entry point by the name that users import: its source file, and how it is loaded. */
export const ENTRIES = {
  boxwright: { file: 'src/index.ts', load: () => import('../src/index.js') },
  'boxwright/lean': { file: 'src/lean/index.ts', load: () => import('../src/lean/index.js') },
  'boxwright/sandbox': {
    file: 'src/sandbox/index.ts',
    load: () => import('../src/sandbox/index.js'),
  },
  'boxwright/testing': {
    file: 'src/testing/index.ts',
    load: () => import('../src/testing/index.js'),
  },
  'boxwright/class-transformer': {
    file: 'src/class-transformer/index.ts',
    load: () => import('../src/class-transformer/index.js'),
  },
  'boxwright/auth/jwt': {
    file: 'src/auth/jwt/index.ts',
    load: () => import('../src/auth/jwt/index.js'),
  },
  'boxwright/auth/redis': {
    file: 'src/auth/redis/index.ts',
    load: () => import('../src/auth/redis/index.js'),
  },
  'boxwright/webhooks': {
    file: 'src/webhooks/index.ts',
    load: () => import('../src/webhooks/index.js'),
  },
  'boxwright/webhooks/redis': {
    file: 'src/webhooks/redis/index.ts',
    load: () => import('../src/webhooks/redis/index.js'),
  },
  'boxwright/events/redis': {
    file: 'src/events/redis/index.ts',
    load: () => import('../src/events/redis/index.js'),
  },
} as const

/** The committed list of what each entry point exports. */
export const EXPORT_LIST = 'test/house/exports.json'

/** Loads every entry point and lists the names that exist at run time, sorted. */
export async function readExports(): Promise<Record<string, string[]>> {
  const lists: Record<string, string[]> = {}
  for (const [entry, { load }] of Object.entries(ENTRIES)) {
    lists[entry] = Object.keys(await load()).sort()
  }
  return lists
}
