import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Locked {
  readonly resolved?: string
  readonly dependencies?: Record<string, string>
  readonly optionalDependencies?: Record<string, string>
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Locked>
}

/** Looks for a package where Node would: beside the one that needs it, then further out. */
function isLocked(name: string, from: string): boolean {
  if (packages[`${from ? `${from}/` : ''}node_modules/${name}`]) {
    return true
  }
  const outer = from.lastIndexOf('/node_modules/')
  return from !== '' && isLocked(name, outer < 0 ? '' : from.slice(0, outer))
}

test('every dependency is locked, for all platforms, or `npm ci` refuses the file', () => {
  const missing = Object.entries(packages).flatMap(([from, locked]) =>
    Object.keys({ ...locked.dependencies, ...locked.optionalDependencies })
      .filter(name => !isLocked(name, from))
      .map(name => `${from} needs ${name}`),
  )

  expect(missing).toEqual([])
})

test('the lockfile names no registry', () => {
  expect(Object.keys(packages).filter(name => packages[name]?.resolved !== undefined)).toEqual([])
})
