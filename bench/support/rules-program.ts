/** A program of generated classes that stand for some folders each, and a client with all of them. */
export function rulesProgram(count: number): string {
  const names = Array.from({ length: count }, (_, index) => `F${String(index)}`)
  return [
    "import { BoxResource, createClient, Folder } from '../src/index.js'",
    ...names.map(name =>
      [
        `@BoxResource('folder', { register: false, when: raw => raw.name?.startsWith('${name}') })`,
        `class ${name} extends Folder { get is${name}(): string { return this.name } }`,
      ].join('\n'),
    ),
    `export const client = createClient({ auth: 't', resources: { folders: [Folder, ${names.join(', ')}] } })`,
    "export const folder = await client.folders.get('1')",
    ...names.map(
      name => `export const of${name} = folder instanceof ${name} ? folder.is${name} : folder.size`,
    ),
  ].join('\n')
}
