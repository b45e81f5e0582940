import {
  BoxResource,
  Endpoint,
  Field,
  Repository,
  Resource,
  list,
  type Delete,
  type List,
  type Post,
  type Put,
} from './dsl.js'
import type { HubCollaboration } from './hub-collaboration.js'
import { HubDocumentBlock, HubDocumentPage } from './hub-document.js'
import type {
  CopyHubAccess,
  EnterpriseHubsQuery,
  HubBlocksQuery,
  HubCopy,
  HubCreate,
  HubInvite,
  HubItemOperations,
  HubItemsQuery,
  HubsQuery,
  HubUpdate,
} from './hub-inputs.js'
import { HubItemResult, resultsOf } from './hub-item-result.js'
import type { Item } from './item.js'
import type { User } from './user.js'

const dated = { boxVersion: '2025.0' } as const
const ofHub = { ...dated, idAs: 'hub_id' } as const

/**
 * A place that shows files, folders and web links from all over Box on pages of its own. On the
 * wire its type is `hubs`.
 *
 * Box topics: Hubs, Hub items, Hub collaborations, Hub document.
 */
@BoxResource('hubs', { path: '/hubs', boxVersion: '2025.0' })
export class Hub extends Resource<'hubs'> {
  @Field() declare title?: string
  /** Its first 200 characters. */
  @Field() declare description?: string
  @Field(Date) declare createdAt?: Date
  @Field(Date) declare updatedAt?: Date
  @Field('user') declare createdBy?: User
  @Field('user') declare updatedBy?: User
  @Field() declare viewCount?: number
  /** Whether questions about it can be put to Box AI. */
  @Field() declare isAiEnabled?: boolean
  @Field() declare isCollaborationRestrictedToEnterprise?: boolean
  @Field() declare canNonOwnersInvite?: boolean
  @Field() declare canSharedLinkBeCreated?: boolean
  @Field() declare canPublicSharedLinkBeCreated?: boolean
  @Field() declare copyHubAccess?: CopyHubAccess

  /** Changes what is named and leaves the rest. */
  @Endpoint('PUT /hubs/{id}', 'hubs', { ...dated, body: {} })
  declare update: Put<Hub, HubUpdate>

  /** Deletes it for good; the items in it stay where they are. */
  @Endpoint('DELETE /hubs/{id}', undefined, dated)
  declare delete: Delete

  /** Makes a hub like it. */
  @Endpoint('POST /hubs/{id}/copy', 'hubs', { ...dated, body: {} })
  declare copy: Post<Hub, HubCopy>

  /** Lists the items in it, with their id, type and name; `item.get()` reads the rest. */
  @Endpoint('GET /hub_items', list('item', 'marker'), { ...ofHub, needs: { parentId: 'id?' } })
  declare items: List<Item, HubItemsQuery>

  /**
   * Puts items into it and takes items out. Each operation goes well or wrong by itself: look at the
   * `status` of each result.
   */
  @Endpoint('POST /hubs/{id}/manage_items', [() => HubItemResult], {
    needs: { operations: 'list' },
    ...dated,
    unwrap: resultsOf,
  })
  declare manageItems: Post<HubItemResult[], HubItemOperations>

  /** Lists who has access to it. */
  @Endpoint('GET /hub_collaborations', list('hub_collaboration', 'marker'), ofHub)
  declare collaborations: List<HubCollaboration>

  /** Invites a user or a group to it. */
  @Endpoint('POST /hub_collaborations', 'hub_collaboration', {
    needs: { accessibleBy: 'object', role: 'text' },
    ...dated,
    self: 'hub',
  })
  declare addCollaborator: Post<HubCollaboration, HubInvite>

  /** Lists the pages of its document, those under others included. */
  @Endpoint('GET /hub_document_pages', list(() => HubDocumentPage, 'marker'), ofHub)
  declare documentPages: List<HubDocumentPage>

  /** Lists the blocks on a page, in their order, without the items. */
  @Endpoint('GET /hub_document_blocks', list(() => HubDocumentBlock, 'marker'), {
    ...ofHub,
    needs: { pageId: 'id' },
  })
  declare documentBlocks: List<HubDocumentBlock, HubBlocksQuery>
}

/** The hubs that the current user can reach. */
export class HubRepository extends Repository<Hub> {
  /** Lists them. */
  @Endpoint('GET /hubs', list('hubs', 'marker'), dated)
  declare list: List<Hub, HubsQuery>

  /** Lists all hubs of the enterprise, for its admins. */
  @Endpoint('GET /enterprise_hubs', list('hubs', 'marker'), dated)
  declare enterprise: List<Hub, EnterpriseHubsQuery>

  /** Makes a hub. */
  @Endpoint('POST /hubs', 'hubs', { ...dated, needs: { title: 'text' } })
  declare create: Post<Hub, HubCreate>
}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    hubs: Hub
  }
}
