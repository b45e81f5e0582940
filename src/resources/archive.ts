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
import { idText, type Ref } from './ref.js'

/** What can be changed on an archive. What is left out stays. */
export interface ArchiveUpdate {
  readonly name?: string | undefined
  readonly description?: string | undefined
}

/** A new archive. */
export interface ArchiveCreate {
  readonly name: string
  readonly description?: string | undefined
  /** Where its content is stored. Default: where the enterprise's is. */
  readonly storagePolicyId?: string | Ref | undefined
}

/** Who has an archive. */
export class ArchiveOwner {
  @Field() declare id: string
  @Field() declare type: string
}

/**
 * A place for content that is kept and not worked with. Only archives of the Archive API.
 *
 * Box topic: Archives.
 */
@BoxResource('archive', { path: null, boxVersion: '2025.0' })
export class Archive extends Resource<'archive'> {
  @Field() declare name: string
  /** Bytes. */
  @Field() declare size: number
  @Field() declare description?: string | null
  @Field(() => ArchiveOwner) declare ownedBy?: ArchiveOwner

  /** Changes what is named and leaves the rest. */
  @Endpoint('PUT /archives/{id}', 'archive', { boxVersion: '2025.0', body: {} })
  declare update: Put<Archive, ArchiveUpdate>

  /** Deletes it for good. */
  @Endpoint('DELETE /archives/{id}', undefined, { boxVersion: '2025.0' })
  declare delete: Delete
}

/** The archives of the enterprise. */
export class ArchiveRepository extends Repository<Archive> {
  /** Lists them. */
  @Endpoint('GET /archives', list('archive', 'marker'), { boxVersion: '2025.0' })
  declare list: List<Archive>

  /** Makes an archive. */
  @Endpoint('POST /archives', 'archive', {
    needs: { name: 'text', storagePolicyId: 'id?' },
    boxVersion: '2025.0',
    encode: { storagePolicyId: idText },
  })
  declare create: Post<Archive, ArchiveCreate>
}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    archive: Archive
  }
}
