import { mkdir, writeFile } from 'node:fs/promises'
import { transformFile } from '@swc/core'

const options = {
  swcrc: false,
  module: { type: 'es6' },
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
  },
}

await mkdir('out', { recursive: true })
for (const name of ['main', 'program']) {
  const { code } = await transformFile(`${name}.ts`, options)
  await writeFile(`out/${name}.js`, code)
}
