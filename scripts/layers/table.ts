/** What the files of one folder of `src` may reach for. */
export interface Layer {
  /** Other folders of `src`; `.` stands for the files directly in `src`. */
  readonly folders: readonly string[]
  /** Whether `node:` modules are allowed; `types` allows `import type` of them. */
  readonly node: boolean | 'types'
}

const ENGINE = [
  'util',
  'errors',
  'files',
  'core',
  'resources',
  'transport',
  'redis',
  'auth',
  'content',
  'events',
]

/** The allowed edges between the folders of `src`. A folder without a row is refused. */
export const LAYERS: Readonly<Record<string, Layer>> = {
  util: { folders: [], node: false },
  errors: { folders: ['util'], node: false },
  files: { folders: [], node: true },
  core: { folders: ['util', 'errors'], node: false },
  resources: { folders: ['errors', 'core'], node: 'types' },
  transport: { folders: ['util', 'errors'], node: true },
  redis: { folders: ['util', 'errors'], node: true },
  auth: { folders: ['util', 'errors', 'transport', 'redis'], node: true },
  content: { folders: ['util', 'errors', 'files', 'core', 'resources', 'transport'], node: true },
  events: {
    folders: ['util', 'errors', 'files', 'core', 'resources', 'transport', 'redis'],
    node: true,
  },
  webhooks: { folders: ['util', 'errors', 'core', 'resources', 'transport', 'redis'], node: false },
  client: { folders: ENGINE, node: true },
  lean: { folders: ['errors', 'core', 'resources', 'client'], node: false },
  'class-transformer': { folders: ['util', 'errors', 'core', 'resources'], node: false },
  testing: { folders: [...ENGINE, 'client', '.'], node: true },
  sandbox: { folders: [], node: true },
  cli: { folders: [...ENGINE, 'client', 'sandbox', '.'], node: true },
  '.': { folders: [...ENGINE, 'client'], node: false },
}

/** Single files that may reach further than their folder. */
export const FILE_EXCEPTIONS: Readonly<Record<string, readonly string[]>> = {
  'sandbox/check-options.ts': ['errors'],
  'sandbox/index.ts': ['client', '.'],
}

/** Where each npm package may be imported; a package without a row may be imported nowhere in `src`. */
export const PACKAGES: Readonly<Record<string, RegExp>> = {
  'reflect-metadata': /^core\/metadata\/reflect\.ts$/,
  axios: /^transport\/(axios[\w-]*|undici-adapter)\.ts$/,
  undici: /^transport\//,
  '@opentelemetry/api': /^transport\//,
  'class-transformer': /^class-transformer\//,
  jsonwebtoken: /^auth\/jwt\//,
  ioredis: /^redis\//,
  hono: /^sandbox\//,
  '@hono/node-server': /^sandbox\//,
}

/** Where `import type` of a package is allowed besides. */
export const PACKAGE_TYPES: Readonly<Record<string, RegExp>> = {
  axios: /^transport\//,
  ioredis: /^(auth|events|webhooks)\/redis\//,
}

/** The only file that touches the metadata store. */
export const METADATA_FILE = 'core/metadata/reflect.ts'

/** Where `no-explicit-any` may be switched off, with a reason. */
export const ANY_FOLDERS = /^core\/(types|decorators)\//

/** The files of `resources` that list the resource classes, and so load them. */
export const RESOURCE_LISTS = [
  'resources/index.ts',
  'resources/administration.ts',
  'resources/applications.ts',
  'resources/metadata-family.ts',
  'resources/content-family.ts',
  'resources/governance.ts',
  'resources/collections.ts',
  'resources/application-collections.ts',
  'resources/governance-collections.ts',
  'resources/people-collections.ts',
]
