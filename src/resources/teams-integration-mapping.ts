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
import type { Folder } from './folder.js'
import type {
  TeamsMappingCreate,
  TeamsMappingQuery,
  TeamsMappingUpdate,
} from './integration-mapping-inputs.js'
import type { Open } from './open.js'
import { refTo } from './ref.js'

const encode = { boxItem: refTo('folder') }

/** A channel or team of Microsoft Teams. */
export class TeamsPartnerItem {
  @Field() declare type: Open<'channel' | 'team'>
  @Field() declare id: string
  @Field() declare tenantId: string
}

/**
 * The folder in which the files of a channel or team of Microsoft Teams are. In Box's replies its
 * type is `integration_mapping`; `integrationType` tells it from those of Slack.
 *
 * Box topic: Integration mappings.
 */
@BoxResource('teams_integration_mapping', { path: null })
export class TeamsIntegrationMapping extends Resource<'teams_integration_mapping'> {
  @Field() declare integrationType?: Open<'teams'>
  /** Whether another, made by hand, counts in its place. */
  @Field() declare isOverriddenByManualMapping?: boolean
  @Field(() => TeamsPartnerItem) declare partnerItem?: TeamsPartnerItem
  /** Its id and type only. */
  @Field('folder') declare boxItem?: Folder
  @Field(Date) declare createdAt?: Date
  @Field(Date) declare modifiedAt?: Date

  /** Changes the folder. */
  @Endpoint('PUT /integration_mappings/teams/{id}', () => TeamsIntegrationMapping, {
    needs: { boxItem: 'ref' },
    encode,
  })
  declare update: Put<TeamsIntegrationMapping, TeamsMappingUpdate>

  /** Takes the folder away from the channel or team. */
  @Endpoint('DELETE /integration_mappings/teams/{id}')
  declare delete: Delete
}

/** The folders of the channels and teams of the enterprise, for its admins. */
export class TeamsIntegrationMappingRepository extends Repository<TeamsIntegrationMapping> {
  /** Lists them; Box has no pages here. */
  @Endpoint('GET /integration_mappings/teams', list(() => TeamsIntegrationMapping, 'single'), {
    needs: { boxItemId: 'id?' },
  })
  declare list: List<TeamsIntegrationMapping, TeamsMappingQuery>

  /** Gives a folder to a channel or team. */
  @Endpoint('POST /integration_mappings/teams', () => TeamsIntegrationMapping, {
    needs: { partnerItem: 'ref', boxItem: 'ref' },
    encode,
  })
  declare create: Post<TeamsIntegrationMapping, TeamsMappingCreate>
}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    teams_integration_mapping: TeamsIntegrationMapping
  }
}
