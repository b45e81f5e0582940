import { build } from 'esbuild'
import { expect, test } from 'vitest'

test('the webhook entry runs where there is no Node', async () => {
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: "export { verifyWebhook, fetchWebhook } from './src/webhooks/index.ts'",
      resolveDir: '.',
    },
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    logLevel: 'silent',
  })
  const inputs = Object.keys(metafile.inputs)
  expect(inputs.filter(file => /^src\/(transport|auth|client)\//.test(file))).toEqual([
    'src/transport/json.ts',
  ])
  expect(
    inputs.filter(file => /node_modules\/(hono|express|fastify|ioredis|undici)/.test(file)),
  ).toEqual([])
  const [bundle] = outputFiles
  expect(bundle?.text).not.toMatch(/from\s*"node:|require\("/)
})
