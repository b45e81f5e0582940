import { AppItemAssociation, type AppItemAssociationQuery } from './app-item-association.js'
import { WatermarkInfo } from './classification.js'
import type { CollaborationInvite, Role } from './collaboration-inputs.js'
import type { Collaboration } from './collaboration.js'
import {
  Endpoint,
  Field,
  list,
  type Delete,
  type Get,
  type List,
  type Post,
  type Put,
} from './dsl.js'
import { MetadataItem } from './metadata-item.js'
import { Watermark, watermarkCalls } from './watermark.js'

/** What files and folders have in common, and web links have not: content. */
export abstract class ContentItem<
  Name extends 'file' | 'folder',
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- read by types alone
  OnRequest extends string = never,
> extends MetadataItem<
  Name,
  | OnRequest
  | 'allowedInviteeRoles'
  | 'hasCollaborations'
  | 'isAccessibleViaSharedLink'
  | 'isAssociatedWithAppItem'
  | 'isExternallyOwned'
  | 'tags'
  | 'watermarkInfo'
> {
  /** When the content was made, as the uploader told it. */
  @Field(Date) declare contentCreatedAt?: Date | null
  /** When the content was last changed, as the uploader told it. */
  @Field(Date) declare contentModifiedAt?: Date | null
  @Field() declare hasCollaborations?: boolean
  @Field() declare tags?: string[]
  /** Its owner is of another enterprise. */
  @Field() declare isExternallyOwned?: boolean
  @Field() declare allowedInviteeRoles?: Role[]
  @Field(() => WatermarkInfo) declare watermarkInfo?: WatermarkInfo
  @Field() declare isAccessibleViaSharedLink?: boolean
  @Field() declare isAssociatedWithAppItem?: boolean

  /** Lists who was invited to it, pending invitations included. */
  @Endpoint('GET ./collaborations', list('collaboration', 'marker'))
  declare collaborations: List<Collaboration>

  /** Invites a user or a group to it. */
  @Endpoint('POST /collaborations', 'collaboration', {
    needs: { accessibleBy: 'object', role: 'text' },
    self: 'item',
    inQuery: ['notify'],
  })
  declare addCollaborator: Post<Collaboration, CollaborationInvite>

  /** Lists what of applications it belongs to, such as hubs. */
  @Endpoint('GET ./app_item_associations', list(() => AppItemAssociation, 'marker'))
  declare appItemAssociations: List<AppItemAssociation, AppItemAssociationQuery>

  /** Reads when its watermark was applied. */
  @Endpoint('GET ./watermark', () => Watermark, watermarkCalls.get)
  declare getWatermark: Get<Watermark>

  /** Shows it, or the files in it, with a watermark from now on. */
  @Endpoint('PUT ./watermark', () => Watermark, watermarkCalls.apply)
  declare applyWatermark: Put<Watermark>

  /** Shows it, or the files in it, without a watermark. */
  @Endpoint('DELETE ./watermark')
  declare removeWatermark: Delete
}
