import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operations } from '../../src/index.js'
import { resources } from '../../src/sandbox/resources/index.js'
import { uploadSessions } from '../../src/sandbox/resources/upload-sessions.js'
import { archives } from '../../src/sandbox/resources/zip-content.js'
import { uploads as simpleUploads } from '../../src/sandbox/resources/uploads.js'
import { loadOpenapi } from '../support/openapi-document.js'
import { createReplyValidator } from '../support/openapi-validator.js'
import { events } from './sandbox-story-events.js'
import { hubs, signing } from './sandbox-story-applications.js'
import { contents, files } from './sandbox-story-files.js'
import { uploads } from './sandbox-story-uploads.js'
import { finding, trash } from './sandbox-story-finding.js'
import { folderChanges, folders } from './sandbox-story-folders.js'
import { sharedLinks, webLinks } from './sandbox-story-links.js'
import { media, watermarksAndLocks } from './sandbox-story-media.js'
import { groups } from './sandbox-story-groups.js'
import { legalHolds, retention, terms } from './sandbox-story-policies.js'
import { metadata } from './sandbox-story-metadata.js'
import { leaver, pictures, users } from './sandbox-story-people.js'
import { fileRequests, tasks } from './sandbox-story-tasks.js'
import { collaborations, comments } from './sandbox-story-teams.js'
import { webhooks } from './sandbox-story-webhooks.js'
import { startStory, type Story } from './sandbox-story.js'

const documents = loadOpenapi()
let story: Story

/** Operations that a sandbox can only answer with a 404, and why. */
const ABSENT = {
  'SharedItems.appItem': 'A sandbox has no applications whose objects could be shared.',
}

/** Whether the sandbox has a route for an operation. */
function isServed({ method, path }: { method: string; path: string }): boolean {
  const has = (apps: readonly (typeof simpleUploads)[]) =>
    apps
      .flatMap(({ routes }) => routes)
      .some(
        route =>
          route.method === method &&
          new RegExp(`^${route.path.replace('/2.0/', '/').replaceAll(/:\w+/g, '[^/]+')}$`).test(
            path.replace('{extension}', 'png').replaceAll(/\{\w+\}/g, '1'),
          ),
      )
  return has([simpleUploads, uploadSessions, archives, ...resources])
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
      tasks,
      fileRequests,
      terms,
      retention,
      legalHolds,
      hubs,
      signing,
      metadata,
      finding,
      trash,
      webhooks,
      media,
      watermarksAndLocks,
      events,
    }),
  )('tells its story of %s', (_, chapter) => chapter(story))

  it('has called every operation that the library declares and the sandbox emulates', () => {
    const served = operations().filter(isServed)
    expect(served.length).toBeGreaterThan(90)
    const declared = served.map(({ resource, name }) => `${resource}.${name}`)
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
