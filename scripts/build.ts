/** Builds `dist` from nothing: one `.js` and one `.d.ts` for each source file, unbundled. */
import { rmSync } from 'node:fs'
import { runVisibly } from './run.js'

rmSync('dist', { recursive: true, force: true })
process.exitCode = runVisibly(['npx', '--no-install', 'tsc', '-p', 'tsconfig.build.json'])
