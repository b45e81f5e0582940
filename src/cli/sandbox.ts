import { once } from 'node:events'
import { startSandbox, type Sandbox } from '../sandbox/index.js'
import { paint } from './colours.js'
import { CommandLineError, type Values } from './command-line.js'
import { writeJwtConfig } from './jwt-config-file.js'

function portOf({ port = '0' }: Values): number {
  if (!/^\d+$/.test(port) || Number(port) > 65_535) {
    throw new CommandLineError(`--port must be a number up to 65535, not '${port}'.`)
  }
  return Number(port)
}

function describe(sandbox: Sandbox, jwtConfig: string | undefined): string {
  const { url, baseUrls, clientId, clientSecret, ...more } = sandbox
  const rows = {
    API: baseUrls.api,
    uploads: baseUrls.upload,
    tokens: baseUrls.oauth,
    'consent page': baseUrls.authorize,
    'client id': clientId,
    'client secret': clientSecret,
    'developer token': more.developerToken,
    enterprise: more.enterpriseId,
    ...(jwtConfig !== undefined && { 'JWT config': jwtConfig }),
  }
  const lines = Object.entries(rows).map(([name, value]) => `  ${name.padEnd(16)} ${value}`)
  return [
    `${paint('bold', `Sandbox at ${url}`)}; it forgets everything when it stops.`,
    ...lines,
    '',
    `Try  BOX_TOKEN=${more.developerToken} boxwright repl --base-url ${url}`,
    'Ctrl-C stops it.',
    '',
  ].join('\n')
}

/** `boxwright sandbox`: runs until it is told to stop. */
export async function runSandbox(values: Values): Promise<void> {
  const sandbox = await startSandbox({ port: portOf(values) })
  const { 'jwt-config': jwtConfig } = values
  try {
    if (jwtConfig !== undefined) {
      await writeJwtConfig(jwtConfig, sandbox)
    }
    process.stdout.write(describe(sandbox, jwtConfig))
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  } finally {
    await sandbox.stop()
  }
}
