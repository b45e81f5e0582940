import { segment, type ActionCall, type CallOptions } from '../core/index.js'
import { UploadAddress, type File, type Preflight } from '../resources/index.js'

/**
 * Carries out `file.preflight()`. Box serves it and its published description leaves it out, so that
 * it is no declared endpoint.
 */
export async function preflightVersion({
  self,
  input = {},
  options = {},
  session,
  operation,
}: ActionCall<File, Preflight | undefined, CallOptions | undefined>): Promise<UploadAddress> {
  const id = segment(self.id, 'id', { owner: 'File', key: 'preflight' })
  const { body } = await session.send({
    method: 'OPTIONS',
    base: 'api',
    path: `/files/${id}/content`,
    query: {},
    body: { json: input },
    rules: {},
    options,
    operation,
  })
  return session.hydrator.decode(() => UploadAddress, body, session) as UploadAddress
}
