import { readdirSync, readFileSync, type Dirent } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { ROOT } from '../support/snippets/programs.js'

/** What may be taken from Node's own cryptography. */
const NAMES = new Set([
  'BinaryLike',
  'CipherKey',
  'Hash',
  'KeyObject',
  'createCipheriv',
  'createDecipheriv',
  'createHash',
  'createHmac',
  'createPrivateKey',
  'createPublicKey',
  'generateKeyPairSync',
  'getFips',
  'randomBytes',
  'randomUUID',
  'scrypt',
  'timingSafeEqual',
  'verify',
])

/** Which algorithms, and in which directories. SHA-1 is Box's name for content, and Redis's for scripts. */
const ALGORITHMS: Readonly<Record<string, RegExp>> = {
  sha1: /^(?:content\/|sandbox\/|redis\/scripts\.ts$)/,
  sha256: /^(?:auth\/|sandbox\/|content\/file-journal\.ts$)/,
  sha384: /^sandbox\/oauth\/assertion\.ts$/,
  sha512: /^sandbox\/oauth\/assertion\.ts$/,
  'SHA-256': /^webhooks\/signature\.ts$/,
  'aes-256-gcm': /^auth\/redis\/encryption\.ts$/,
}
const ALGORITHM =
  /^(?:RSA-)?(?:md[245]|(?:ripe|r)md160|sha-?(?:1|224|256|384|512)|(?:aes|camellia|aria)-?\d+\b.*|des3|(?:des|rc[245]|bf|cast5?|sm4)-.*|chacha20.*|blake2.*|whirlpool|sm3)$/i

/** What a source does with cryptography that it should not. */
function objections(path: string, code: string): string[] {
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.ES2022, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && textOf(node.moduleSpecifier) === 'node:crypto') {
      const { namedBindings } = node.importClause ?? {}
      const names = namedBindings && ts.isNamedImports(namedBindings) ? namedBindings.elements : []
      const taken = names.map(({ propertyName, name }) => (propertyName ?? name).text)
      found.push(...(names.length === 0 ? ['all of node:crypto'] : taken).filter(isForeign))
    }
    if (ts.isStringLiteralLike(node) && ALGORITHM.test(node.text)) {
      found.push(...(ALGORITHMS[node.text]?.test(path) === true ? [] : [node.text]))
    }
    if (ts.isCallExpression(node) && /^create(?:Hash|Hmac)$/.test(nameOf(node.expression))) {
      const [first] = node.arguments
      found.push(...(first && ts.isStringLiteral(first) ? [] : [`${nameOf(node.expression)}(?)`]))
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found.map(what => `${path}: ${what}`)
}

const isForeign = (name: string) => !NAMES.has(name)
const textOf = (node: ts.Node) => (ts.isStringLiteral(node) ? node.text : '')
const nameOf = (node: ts.Expression) =>
  ts.isPropertyAccessExpression(node) ? node.name.text : node.getText()

/** Numbers of the tables without which no MD5, SHA-1, SHA-2 or AES can be written, in either notation. */
const TABLES = /\b(?:0x(?:d76aa478|67452301|428a2f98|63,\s*0x7c,\s*0x77)|3614090360|1116352408)\b/i

const CRYPTOGRAPHY =
  /^(?:@noble|node-forge|crypto-js|crypto-browserify|sjcl|tweetnacl|libsodium|hash\.js|hash-wasm|create-hash|elliptic|bn\.js|md5|sha\.js|js-sha|jsrsasign|openpgp|jose|bcrypt|argon2|aes-js)/

interface Lockfile {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly peer?: boolean }>>
}

/** The directories of all that is installed along with us. */
function installed(): string[] {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lockfile
  return Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && dev !== true)
    .map(([path]) => path)
}

function scripts(folder: string): string[] {
  const files: Dirent[] = readdirSync(join(ROOT, folder), { withFileTypes: true })
  return files.flatMap(file => {
    const path = join(folder, file.name)
    return file.isDirectory() && file.name !== 'node_modules'
      ? scripts(path)
      : /\.(?:[cm]?js|node|wasm)$/.test(file.name)
        ? [path]
        : []
  })
}

describe('cryptography', () => {
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })

  test('is the platform’s, with approved algorithms, each where it belongs', () => {
    const files = sources.filter(path => path.endsWith('.ts'))
    expect(files.length).toBeGreaterThan(300)
    expect(
      files.flatMap(path => objections(path, readFileSync(join(ROOT, 'src', path), 'utf8'))),
    ).toEqual([])
  })

  test('of another kind would be seen', () => {
    const seen = (code: string) => objections('auth/x.ts', code)
    expect(seen("import { createHash } from 'node:crypto'; createHash('sha256')")).toEqual([])
    expect(seen("import { pbkdf2 } from 'node:crypto'")).toEqual(['auth/x.ts: pbkdf2'])
    expect(seen("import * as all from 'node:crypto'")).toEqual(['auth/x.ts: all of node:crypto'])
    expect(seen("native().createHash('md5')")).toEqual(['auth/x.ts: md5'])
    expect(seen("createCipheriv('des-ede3-cbc', key, iv)")).toEqual(['auth/x.ts: des-ede3-cbc'])
    expect(seen("createHash('sha1')")).toEqual(['auth/x.ts: sha1'])
    expect(seen('createHmac(algorithm, key)')).toEqual(['auth/x.ts: createHmac(?)'])
    expect(TABLES.test('const K = [ 0x428a2f98, 0x71374491 ]')).toBe(true)
  })

  test('comes with no package that is installed along with us', () => {
    const packages = installed()
    expect(packages).toContain('node_modules/jsonwebtoken')
    expect(packages.map(path => path.replace(/.*node_modules\//, ''))).not.toContainEqual(
      expect.stringMatching(CRYPTOGRAPHY),
    )
    const files = packages.flatMap(scripts)
    expect(files.length).toBeGreaterThan(500)
    expect(files.filter(path => path.endsWith('.node'))).toEqual([])
    expect(files.filter(path => TABLES.test(readFileSync(join(ROOT, path), 'latin1')))).toEqual([])
  })
})
