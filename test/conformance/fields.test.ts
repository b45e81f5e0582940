import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { describe as descriptorOf, type Class } from '../../src/core/index.js'
import { collections, others } from '../../src/resources/collections.js'
import { RecentItem } from '../../src/resources/recent-items.js'
import { SearchResult } from '../../src/resources/search.js'
import * as resources from '../../src/resources/index.js'
import { recorder } from '../unit/resources/session.js'
import { applications, applicationValues } from './fields-applications.js'
import { enterpriseSettings, governance, governanceValues } from './fields-governance.js'
import { metadata, metadataValues } from './fields-metadata.js'
import { exampleOf, propertiesOf, type Schemas } from './schemas.js'

const folder = process.env['BOX_OPENAPI_DIR'] ?? '../shared/openapi'
const path = join(folder, 'openapi.json')
const present = existsSync(path)
if (!present) {
  const told = `${path} is missing: set BOX_OPENAPI_DIR to the folder of Box's API description.`
  if (process.env['CI']) {
    throw new Error(told)
  }
  console.warn(`Skipped: ${told}`)
}
const read = (file: string): Schemas =>
  (JSON.parse(readFileSync(file, 'utf8')) as { components: { schemas: Schemas } }).components
    .schemas
const schemas: Schemas = present
  ? {
      ...read(join(folder, 'openapi-v2026.0.json')),
      ...read(join(folder, 'openapi-v2025.0.json')),
      ...read(path),
    }
  : {}

/** The class, the schemas whose properties it has, and what Box sends without saying so there. */
const RESOURCES: readonly [Class<object>, readonly string[], readonly string[]][] = [
  [resources.Folder, ['Folder--Full'], ['collections']],
  [resources.File, ['File--Full'], ['collections']],
  [resources.WebLink, ['WebLink'], ['collections']],
  [resources.User, ['User--Full', 'User--Collaborations'], []],
  [resources.Comment, ['Comment--Full'], []],
  [resources.Collaboration, ['Collaboration'], []],
  [resources.FileVersion, ['FileVersion--Full'], []],
  [resources.Group, ['Group--Full'], []],
  [resources.FolderLock, ['FolderLock'], []],
  [resources.UploadSession, ['UploadSession'], []],
  [resources.BoxCollection, ['Collection'], []],
  [resources.Webhook, ['Webhook'], []],
  ...governance,
  ...applications,
  ...metadata,
  [resources.Event, ['Event'], []],
]

const VALUES: readonly [Class<object>, string, ...string[]][] = [
  [RecentItem, 'RecentItem'],
  [SearchResult, 'SearchResultWithSharedLink'],
  [resources.AppItem, 'AppItem'],
  [resources.EventChunk, 'Events'],
  [resources.RealtimeServer, 'RealtimeServer'],
  [resources.UploadAddress, 'UploadUrl'],
  [resources.UploadPart, 'UploadPart'],
  [resources.SessionEndpoints, 'UploadSession', 'session_endpoints'],
  [resources.TrackingCode, 'TrackingCode'],
  [resources.EmailAlias, 'EmailAlias'],
  [resources.LockedOperations, 'FolderLock', 'locked_operations'],
  [resources.Watermark, 'Watermark', 'watermark'],
  [resources.ZipDownload, 'ZipDownload'],
  [resources.ZipDownloadStatus, 'ZipDownloadStatus'],
  [resources.AvatarUrls, 'UserAvatar', 'pic_urls'],
  [resources.SharedLink, 'Folder', 'shared_link'],
  [resources.SharedLinkPermissions, 'Folder', 'shared_link', 'permissions'],
  [resources.PathCollection, 'Folder', 'path_collection'],
  [resources.ItemCollection, 'Items'],
  [resources.SortOrder, 'Items', 'order'],
  [resources.FolderUploadEmail, 'Folder', 'folder_upload_email'],
  [resources.FolderPermissions, 'Folder--Full', 'permissions'],
  [resources.FilePermissions, 'File--Full', 'permissions'],
  [resources.Lock, 'File--Full', 'lock'],
  [resources.WatermarkInfo, 'File--Full', 'watermark_info'],
  [resources.Classification, 'File--Full', 'classification'],
  [resources.ExpiringEmbedLink, 'File--Full', 'expiring_embed_link'],
  [resources.ResourceScope, 'ResourceScope'],
  [resources.Representations, 'File--Full', 'representations'],
  [resources.Representation, 'File--Full', 'representations', 'entries'],
  [resources.RepresentationContent, 'File--Full', 'representations', 'entries', 'content'],
  [resources.RepresentationInfo, 'File--Full', 'representations', 'entries', 'info'],
  [resources.RepresentationProperties, 'File--Full', 'representations', 'entries', 'properties'],
  [resources.RepresentationStatus, 'File--Full', 'representations', 'entries', 'status'],
  [resources.NotificationEmail, 'User', 'notification_email'],
  [resources.GroupPermissions, 'Group--Full', 'permissions'],
  [resources.AcceptanceRequirements, 'Collaboration', 'acceptance_requirements_status'],
  ...(['terms_of_service', 'strong_password', 'two_factor_authentication'] as const).map(
    name =>
      [
        {
          terms_of_service: resources.TermsOfServiceRequirement,
          strong_password: resources.StrongPasswordRequirement,
          two_factor_authentication: resources.TwoFactorAuthenticationRequirement,
        }[name],
        'Collaboration',
        'acceptance_requirements_status',
        `${name}_requirement`,
      ] as [Class<object>, string, ...string[]],
  ),
  [resources.TermsOfServiceReference, 'TermsOfService--Base'],
  ...governanceValues,
  ...applicationValues,
  ...enterpriseSettings,
  ...metadataValues,
]

/** What Box's guides tell of, and the description does not. */
const UNPUBLISHED = new Map<Class<object>, readonly string[]>([
  [resources.Representation, ['metadata']],
  [resources.RepresentationStatus, ['code']],
  [resources.ItemClassification, ['$id']],
])
/** Classes of values that stand in the description where a path does not lead. */
const UNREACHED = ['NameConflict', 'RepresentationMetadata', 'WorkflowOutcome']

const wireNames = (target: Class<object>) => Object.keys(descriptorOf(target).byWire).sort()

describe.skipIf(!present)('the declared fields are those of the published description', () => {
  test.each(RESOURCES)('%o', (target, names, unpublished) => {
    const published = names.flatMap(name => Object.keys(propertiesOf(schemas, name)))
    expect(wireNames(target)).toEqual([...new Set([...published, ...unpublished])].sort())
  })

  test.each(VALUES)('%o of %s', (target, name, ...path) => {
    const published = Object.keys(propertiesOf(schemas, name, path))
    const unpublished = UNPUBLISHED.get(target) ?? []
    expect(wireNames(target)).toEqual([...published, ...unpublished].sort())
  })

  test('no resource and no value class is left out', () => {
    const checked = new Set<unknown>([...RESOURCES, ...VALUES].map(([target]) => target))
    const declared = [
      ...Object.values(collections).flatMap(entry => ('resource' in entry ? [entry.resource] : [])),
      ...others,
      ...Object.values(resources).filter(
        value =>
          typeof value === 'function' &&
          !['ItemBase', 'ItemPermissions', 'SignField', 'MetadataItem', ...UNREACHED].includes(
            value.name,
          ) &&
          Object.keys(descriptorOf(value as Class<object>).fields).length > 0,
      ),
    ]
    expect(declared.filter(target => !checked.has(target))).toEqual([])
  })
})

describe.skipIf(!present)('the published examples hold nothing that is not declared', () => {
  test.each(RESOURCES)('%o', (target, names) => {
    const { session, drift } = recorder({})
    for (const name of names) {
      const example = exampleOf(schemas, name) as Record<string, unknown>
      const made = session.hydrator.hydrate(target, example, session)
      expect(Object.keys(made)).toHaveLength(Object.keys(example).length)
    }
    expect(drift).toEqual([])
  })

  test.each(VALUES)('%o of %s', (target, name, ...path) => {
    const { session, drift } = recorder({})
    session.hydrator.hydrate(target, exampleOf(schemas, name, path) as object, session)
    expect(drift).toEqual([])
  })
})
