import {
  BoxResource,
  Endpoint,
  Field,
  Repository,
  Resource,
  encodeValue,
  list,
  type Delete,
  type Encoder,
  type List,
  type Post,
  type Put,
} from './dsl.js'
import type { Folder } from './folder.js'
import type {
  SlackMappingCreate,
  SlackMappingQuery,
  SlackMappingUpdate,
} from './integration-mapping-inputs.js'
import type { Open } from './open.js'
import { refTo } from './ref.js'
import type { User } from './user.js'

const channel: Encoder = value => ({
  ...(encodeValue(value, 'partnerItem') as object),
  type: 'channel',
})
const encode = { boxItem: refTo('folder'), partnerItem: channel }

/** A channel of Slack. */
export class SlackPartnerItem {
  @Field() declare type: Open<'channel'>
  @Field() declare id: string
  @Field() declare slackWorkspaceId?: string | null
  @Field() declare slackOrgId?: string | null
}

/** How Box and a channel of Slack work together. */
export class SlackMappingOptions {
  @Field() declare isAccessManagementDisabled?: boolean
}

/**
 * The folder in which the files of a Slack channel are. In Box's replies its type is
 * `integration_mapping`; `integrationType` tells it from those of Teams.
 *
 * Box topic: Integration mappings.
 */
@BoxResource('slack_integration_mapping', { path: null })
export class SlackIntegrationMapping extends Resource<'slack_integration_mapping'> {
  @Field() declare integrationType?: Open<'slack'>
  @Field() declare isManuallyCreated?: boolean
  @Field(() => SlackMappingOptions) declare options?: SlackMappingOptions
  @Field(() => SlackPartnerItem) declare partnerItem?: SlackPartnerItem
  @Field('folder') declare boxItem?: Folder
  @Field('user') declare createdBy?: User
  @Field('user') declare modifiedBy?: User
  @Field(Date) declare createdAt?: Date
  @Field(Date) declare modifiedAt?: Date

  /** Changes the folder or the options. */
  @Endpoint('PUT /integration_mappings/slack/{id}', () => SlackIntegrationMapping, {
    needs: { boxItem: 'ref?' },
    encode,
  })
  declare update: Put<SlackIntegrationMapping, SlackMappingUpdate>

  /** Takes the folder away from the channel. */
  @Endpoint('DELETE /integration_mappings/slack/{id}')
  declare delete: Delete
}

/** The folders of the Slack channels of the enterprise, for its admins. */
export class SlackIntegrationMappingRepository extends Repository<SlackIntegrationMapping> {
  /** Lists them. */
  @Endpoint('GET /integration_mappings/slack', list(() => SlackIntegrationMapping, 'marker'), {
    needs: { boxItemId: 'id?' },
  })
  declare list: List<SlackIntegrationMapping, SlackMappingQuery>

  /** Gives a folder to a channel. */
  @Endpoint('POST /integration_mappings/slack', () => SlackIntegrationMapping, {
    needs: { partnerItem: 'ref', boxItem: 'ref' },
    encode,
  })
  declare create: Post<SlackIntegrationMapping, SlackMappingCreate>
}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    slack_integration_mapping: SlackIntegrationMapping
  }
}
