import type { ActionCall, CallOptions } from '../core/index.js'
import { UsageError } from '../errors/index.js'
import type { Commit, File, PartReference, UploadSession } from '../resources/index.js'
import { parseRetryAfter } from '../util/retry-after.js'
import { callRules, type CallRules } from './call-rules.js'
import { pause } from './pause.js'
import { digestOf, givenSha1 } from './sha1.js'
import { Span } from './span.js'

// Box takes its time with very large files; a session that is never ready must end all the same.
const PATIENCE = 600_000
const PAUSE = 1_000

/** Commits an upload session, and waits for Box where it still works on the parts. */
export async function commitUpload(
  verb: ActionCall<UploadSession, Commit, CallOptions>,
): Promise<File> {
  const { self, input, options, operation } = verb
  const sha1 = givenSha1(input.sha1, operation)
  if (sha1 === undefined) {
    throw new UsageError(`${operation}: give the sha1 of the whole file, in hexadecimal.`)
  }
  const span = new Span({ timeout: PATIENCE, ...options })
  try {
    const common = callRules(options, span.signal)
    const headers = { ...options.headers, digest: digestOf(sha1) }
    const parts = input.parts ?? (await listed(self, common))
    const rules = { ...options, ...common, headers, timeout: undefined }
    return await commit(verb, { ...input, parts: parts.map(reference) }, rules)
  } finally {
    span.close()
  }
}

async function commit(
  verb: ActionCall<UploadSession, Commit, CallOptions>,
  input: Commit,
  rules: CallRules,
): Promise<File> {
  const { self, session } = verb
  for (;;) {
    const reply = await verb.send({ ...input }, rules)
    if (reply.status !== 202) {
      const { entries } = reply.body as { readonly entries?: readonly unknown[] }
      return session.hydrator.decode('file', entries?.[0], session) as File
    }
    const url = `/files/upload_sessions/${self.id}/commit`
    const wait = parseRetryAfter(reply.headers['retry-after']) ?? PAUSE
    await pause(wait, rules.signal, { method: 'POST', url })
  }
}

/** All parts that have arrived. */
export async function listed(self: UploadSession, options: CallOptions): Promise<PartReference[]> {
  const parts: PartReference[] = []
  for await (const part of self.parts({ limit: 1000 }, options)) {
    parts.push(part)
  }
  return parts
}

const reference = ({ partId, offset, size, sha1 }: PartReference): PartReference => ({
  partId,
  offset,
  size,
  sha1,
})
