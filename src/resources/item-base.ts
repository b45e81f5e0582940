import type { BoxCollection } from './collection.js'
import {
  Endpoint,
  Field,
  own,
  Resource,
  type CallOptions,
  type Delete,
  type Get,
  type Named,
  type Output,
  type Post,
  type Put,
} from './dsl.js'
import type { Folder } from './folder.js'
import type { Move, Rename, Restore } from './item-inputs.js'
import type { Open } from './open.js'
import { PathCollection } from './path-collection.js'
import type { Ref } from './ref.js'
import {
  sharedLinkCalls,
  type GetSharedLink,
  type PutSharedLink,
  type RemoveSharedLink,
} from './shared-link-calls.js'
import { SharedLink } from './shared-link.js'
import type { User } from './user.js'

/** The part of an item's endpoints that puts it into collections. */
interface Collectable<R> {
  get(options: CallOptions & { readonly fields: readonly string[] }): Promise<{
    readonly etag?: string | null
    readonly collections?: readonly Ref[] | null
  }>
  update(input: { readonly collections: readonly Ref[] }, options: CallOptions): Promise<R>
}

/** What files, folders and web links have in common. */
export abstract class ItemBase<
  Name extends string,
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- read by types alone
  OnRequest extends string = never,
> extends Resource<Name, OnRequest | 'collections'> {
  /** Changes with each change of the item; pass it as `ifMatch` or `ifNoneMatch`. */
  @Field() declare etag: string | null
  /** Grows with each change; `null` for the root folder. */
  @Field() declare sequenceId: string | null
  @Field() declare name: string
  @Field() declare description?: string
  @Field(() => PathCollection) declare pathCollection?: PathCollection
  @Field(Date) declare createdAt?: Date | null
  @Field(Date) declare modifiedAt?: Date | null
  /** When it was moved to the trash. */
  @Field(Date) declare trashedAt?: Date | null
  /** When it is to leave the trash for good. */
  @Field(Date) declare purgedAt?: Date | null
  @Field('user') declare createdBy?: User
  @Field('user') declare modifiedBy?: User
  @Field('user') declare ownedBy?: User
  @Field(() => SharedLink) declare sharedLink?: SharedLink | null
  /** The folder it is in; `null` for the root folder, and where the user may not see it. */
  @Field('folder') declare parent?: Folder | null
  @Field() declare itemStatus?: Open<'active' | 'trashed' | 'deleted'>
  /** The collections of the current user that it is in. */
  @Field(['collection']) declare collections?: BoxCollection[]

  /** Moves it into another folder. */
  @Endpoint('PUT .', own, { needs: { parent: 'ref' } })
  declare move: Put<Named<Name>, Move>

  /** Gives it another name. */
  @Endpoint('PUT .', own, { needs: { name: 'text' } })
  declare rename: Put<Named<Name>, Rename>

  /** Reads it while it is in the trash. */
  @Endpoint('GET ./trash', own)
  declare getTrashed: Get<Named<Name>>

  /** Brings it back from the trash. */
  @Endpoint('POST .', own, { needs: { parent: 'ref?' } })
  declare restore: Post<Named<Name>, Restore>

  /** Deletes it from the trash for good. */
  @Endpoint('DELETE ./trash')
  declare deletePermanently: Delete

  /** Reads its shared link. */
  @Endpoint('GET .', own, sharedLinkCalls.get)
  declare getSharedLink: GetSharedLink<Named<Name>>

  /** Makes a shared link; without settings it takes the enterprise's defaults. */
  @Endpoint('PUT .', own, sharedLinkCalls.add)
  declare addSharedLink: PutSharedLink<Named<Name>>

  /** Changes the settings of its shared link. */
  @Endpoint('PUT .', own, sharedLinkCalls.update)
  declare updateSharedLink: PutSharedLink<Named<Name>>

  /** Removes its shared link: the address stops working. */
  @Endpoint('PUT .', own, sharedLinkCalls.remove)
  declare removeSharedLink: RemoveSharedLink<Named<Name>>

  /**
   * Puts the item into a collection of the current user, such as the favourites. The collections
   * that it is in already are read first; a change in between fails with PreconditionFailedError.
   *
   * @param collection - a collection, or its id as `{ id }`
   */
  addToCollection(collection: Ref, options?: CallOptions): Promise<Output<this>> {
    return changeCollections(this, options, collections => [
      ...collections.filter(({ id }) => id !== collection.id),
      collection,
    ])
  }

  /**
   * Takes the item out of a collection of the current user. The others are read first, as in
   * `addToCollection`.
   *
   * @param collection - a collection, or its id as `{ id }`
   */
  removeFromCollection(collection: Ref, options?: CallOptions): Promise<Output<this>> {
    return changeCollections(this, options, collections =>
      collections.filter(({ id }) => id !== collection.id),
    )
  }
}

async function changeCollections<T extends object>(
  item: T,
  options: CallOptions | undefined,
  change: (collections: readonly Ref[]) => Ref[],
): Promise<Output<T>> {
  const endpoints = item as unknown as Collectable<Output<T>>
  const { etag, collections } = await endpoints.get({ ...options, fields: ['etag', 'collections'] })
  const ids = change(collections ?? []).map(({ id }) => ({ id }))
  const guard = typeof etag === 'string' ? { ifMatch: etag } : {}
  return endpoints.update({ collections: ids }, { ...guard, ...options })
}
