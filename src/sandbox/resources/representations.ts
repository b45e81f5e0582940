import { Hono } from 'hono'
import { find } from '../http/access.js'
import { invalid, notFound, Refusal } from '../http/refusal.js'
import type { Call, SandboxEnv, Scope } from '../http/scope.js'
import { DEFAULT_FORMS, parseForm, readHints, type Form } from '../media/forms.js'
import { makeForm, pagesOf, problemOf } from '../media/make-form.js'
import type { FileRecord } from '../store/records.js'
import { currentVersion } from './file-shape.js'

function write(scope: Scope, file: FileRecord, form: Form): object {
  const { origins, conversions } = scope.machine
  const version = currentVersion(file)
  const path = `internal_files/${file.id}/versions/${version.id}/representations/${form.name}`
  const problem = problemOf(file, form)
  const state = problem ? 'error' : conversions.state(version.id, form.name)
  return {
    representation: form.representation,
    properties: {
      ...(form.dimensions && { dimensions: form.dimensions }),
      ...(form.dimensions && { paged: String(form.paged), thumb: String(!form.paged) }),
    },
    info: { url: `${origins.api}/2.0/${path}` },
    status: { state, ...(problem && { code: problem }) },
    content: { url_template: `${origins.download}/api/2.0/${path}/content/{+asset_path}` },
    ...(state === 'success' && form.paged && { metadata: { pages: pagesOf(file) } }),
  }
}

/** Writes the forms of a file that the X-Rep-Hints header asks for. */
export function writeRepresentations(c: Call, file: FileRecord): object {
  const { scope } = c.var
  const { conversions } = scope.machine
  const header = c.req.header('x-rep-hints')
  const groups = header === undefined ? DEFAULT_FORMS : readHints(header)
  if (!groups) {
    throw invalid('x-rep-hints', 'The header is not in the form [kind?query]')
  }
  const forms = groups.flatMap(
    group => group.find(form => conversions.can(file.name, form.representation)) ?? [],
  )
  return { entries: forms.map(form => write(scope, file, form)) }
}

function findForm(c: Call): { readonly file: FileRecord; readonly form: Form } {
  const { scope } = c.var
  const file = find(scope, { type: 'file', id: c.req.param('id') ?? '' }, 'preview')
  const form = parseForm(c.req.param('name') ?? '')
  const current = currentVersion(file).id === c.req.param('version')
  if (!form || !current || !scope.machine.conversions.can(file.name, form.representation)) {
    throw notFound('representation')
  }
  return { file, form }
}

/** The state and the content of other forms of files. */
export const representations = new Hono<SandboxEnv>()

const PATH = '/internal_files/:id/versions/:version/representations/:name'

representations.get(PATH, c => {
  const { scope } = c.var
  const { file, form } = findForm(c)
  scope.machine.conversions.ask(currentVersion(file).id, form.name)
  return c.json(write(scope, file, form))
})

representations.get(`${PATH}/content/:asset{.*}`, c => {
  const { conversions } = c.var.scope.machine
  const { file, form } = findForm(c)
  const problem = problemOf(file, form)
  if (problem) {
    throw new Refusal(404, 'requested_preview_unavailable', problem)
  }
  if (conversions.state(currentVersion(file).id, form.name) !== 'success') {
    return c.body(null, 202, { 'retry-after': conversions.retryAfter })
  }
  const made = makeForm(file, form, c.req.param('asset'))
  if (!made) {
    throw notFound('asset')
  }
  return c.body(ReadableStream.from(made.pieces), 200, { 'content-type': made.type })
})
