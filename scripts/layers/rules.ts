import { findCycle } from './cycles.js'
import {
  ANY_FOLDERS,
  FILE_EXCEPTIONS,
  LAYERS,
  METADATA_FILE,
  PACKAGES,
  PACKAGE_TYPES,
  RESOURCE_LISTS,
} from './table.js'
import type { Import, Source } from './source.js'

/** One broken rule: where, what, and what to do about it. */
export interface Violation {
  readonly file: string
  readonly line: number
  readonly problem: string
  readonly remedy: string
}

const layerOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] ?? '.') : '.')

const packageOf = (specifier: string): string =>
  specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')

function checkFolder(source: Source, one: Import & { target: string }): Violation[] {
  const from = layerOf(source.file)
  const to = layerOf(one.target)
  const allowed = [...(LAYERS[from]?.folders ?? []), ...(FILE_EXCEPTIONS[source.file] ?? [])]
  if (from === to || allowed.includes(to)) {
    return []
  }
  const list = allowed.length > 0 ? allowed.join(', ') : 'nothing else of src'
  return [
    {
      file: source.file,
      line: one.line,
      problem: `${from} may not import ${to} (${one.specifier})`,
      remedy: `${from} may import ${list}. Move the shared part down, or take it in through a port that ${from} declares.`,
    },
  ]
}

function checkPackage(source: Source, one: Import): Violation[] {
  const layer = layerOf(source.file)
  const at = { file: source.file, line: one.line }
  if (one.specifier.startsWith('node:')) {
    const node = LAYERS[layer]?.node
    return node === false || (node === 'types' && !one.typeOnly)
      ? [
          {
            ...at,
            problem: `${layer} may not import ${one.specifier}`,
            remedy:
              'Keep this layer free of Node: take the value in as a parameter, or move the file to a layer that may use Node.',
          },
        ]
      : []
  }
  const name = packageOf(one.specifier)
  if (name === 'boxwright') {
    return [
      {
        ...at,
        problem: `src imports itself by name (${one.specifier})`,
        remedy: 'Use a relative import that ends in .js.',
      },
    ]
  }
  const where = PACKAGES[name]
  const types = one.typeOnly && PACKAGE_TYPES[name]?.test(source.file)
  if (types || where?.test(source.file)) {
    return []
  }
  const remedy = where
    ? `${name} may be imported only in files that match ${String(where)}: use what those files export.`
    : `Add a row for ${name} to PACKAGES in scripts/layers/table.ts, with the one place that knows it.`
  return [{ ...at, problem: `${name} is imported outside its place`, remedy }]
}

function checkSibling(source: Source, one: Import, resources: ReadonlySet<string>): Violation[] {
  const inResources = layerOf(source.file) === 'resources' && !RESOURCE_LISTS.includes(source.file)
  if (!inResources || one.typeOnly || !one.target || !resources.has(one.target)) {
    return []
  }
  return [
    {
      file: source.file,
      line: one.line,
      problem: `a resource imports the resource file ${one.target} at run time`,
      remedy: "Write `import type` and name the resource by its wire name, as in @Field('user').",
    },
  ]
}

function checkMetadata(source: Source): Violation[] {
  if (source.file === METADATA_FILE) {
    return []
  }
  return source.metadataLines.map(line => ({
    file: source.file,
    line,
    problem: 'the metadata functions of Reflect are called here',
    remedy: `Call the functions of src/${METADATA_FILE}.`,
  }))
}

function checkDisables(source: Source): Violation[] {
  return source.disables.flatMap(({ line, text }) => {
    const at = { file: source.file, line }
    if (!/eslint-disable[a-z-]* [@a-z].* -- \S/.test(text)) {
      return [
        {
          ...at,
          problem: 'a lint rule is switched off without its name or a reason',
          remedy: 'Name the rule and say why: // eslint-disable-next-line rule-name -- the reason.',
        },
      ]
    }
    return text.includes('no-explicit-any') && !ANY_FOLDERS.test(source.file)
      ? [
          {
            ...at,
            problem: '`any` is allowed only in core/types and in the constraints of decorators',
            remedy: 'Use `unknown`, a type parameter, or move the type to core/types.',
          },
        ]
      : []
  })
}

function checkCycles(sources: readonly Source[]): Violation[] {
  const edges = new Map(
    sources.map(({ file, imports }) => [
      file,
      imports.filter(one => !one.typeOnly && !one.dynamic).flatMap(one => one.target ?? []),
    ]),
  )
  const cycle = findCycle(edges)
  return cycle
    ? [
        {
          file: cycle[0] ?? '',
          line: 1,
          problem: `runtime import cycle: ${cycle.join(' -> ')}`,
          remedy:
            'Turn one of these imports into `import type`, or move what both need into a file of its own.',
        },
      ]
    : []
}

/**
 * Applies every layer rule to the files of one source folder.
 *
 * @param sources - all its files, as `readSources` gives them
 */
export function checkLayers(sources: readonly Source[]): Violation[] {
  const resources = new Set(sources.filter(one => one.declaresResource).map(one => one.file))
  const perFile = sources.flatMap(source => {
    const layer = layerOf(source.file)
    const unknown = LAYERS[layer]
      ? []
      : [
          {
            file: source.file,
            line: 1,
            problem: `the folder ${layer} has no row in the layer table`,
            remedy: 'Add it to LAYERS in scripts/layers/table.ts, and to CONTRIBUTING.md.',
          },
        ]
    const imports = source.imports.flatMap(one =>
      one.target === undefined
        ? checkPackage(source, one)
        : [
            ...checkFolder(source, { ...one, target: one.target }),
            ...checkSibling(source, one, resources),
          ],
    )
    return [...unknown, ...imports, ...checkMetadata(source), ...checkDisables(source)]
  })
  return [...perFile, ...checkCycles(sources)]
}
