import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operations } from '../../src/index.js'
import { loadOpenapi } from '../support/openapi-document.js'
import { createReplyValidator } from '../support/openapi-validator.js'
import { contents, files } from './sandbox-story-files.js'
import { uploads } from './sandbox-story-uploads.js'
import { finding, trash } from './sandbox-story-finding.js'
import { folderChanges, folders } from './sandbox-story-folders.js'
import { sharedLinks, webLinks } from './sandbox-story-links.js'
import { groups, leaver, pictures, users } from './sandbox-story-people.js'
import { collaborations, comments } from './sandbox-story-teams.js'
import { startStory, type Story } from './sandbox-story.js'

const documents = loadOpenapi()
let story: Story

/** Operations that a sandbox can only answer with a 404, and why. */
const ABSENT = {
  'Group.get': 'The enterprise of a sandbox has no groups.',
  'SharedItems.appItem': 'A sandbox has no applications whose objects could be shared.',
}

beforeAll(async () => {
  story = await startStory()
})

afterAll(async () => {
  await story.client.close()
  await story.sandbox.stop()
})

describe('our own client, pointed at a sandbox', () => {
  it.each(
    Object.entries({
      folders,
      folderChanges,
      files,
      contents,
      uploads,
      webLinks,
      sharedLinks,
      collaborations,
      comments,
      users,
      pictures,
      leaver,
      groups,
      finding,
      trash,
    }),
  )('tells its story of %s', (_, chapter) => chapter(story))

  it('has called every operation that the library declares', () => {
    const declared = operations().map(({ resource, name }) => `${resource}.${name}`)
    expect([...story.called].sort()).toEqual([...new Set(declared)].sort())
  })

  it('has succeeded with all of them but those on what no sandbox has', () => {
    const refused = [...story.called].filter(name => !story.succeeded.has(name))
    expect(refused.sort()).toEqual(Object.keys(ABSENT))
  })

  it('was never told that something is not emulated', () => {
    const unserved = story.sandbox.requests.filter(({ status }) => status === 501)
    expect(unserved.map(({ method, path }) => `${method} ${path}`)).toEqual([])
  })

  it('never got a reply that the declarations do not expect', () => {
    expect(story.drifts).toEqual([])
  })

  it.skipIf(!documents)('never got a reply that Box does not describe', () => {
    expect(story.recorder.replies.length).toBeGreaterThan(100)
    expect(story.recorder.problems(createReplyValidator(documents ?? []))).toEqual([])
  })
})
