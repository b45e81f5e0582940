import type { Open } from './open.js'
import type { Ref } from './ref.js'

/** A channel of Slack: `slackOrgId` where Box is installed for the organisation, else the workspace. */
export interface SlackChannel {
  readonly id: string
  readonly slackWorkspaceId?: string | undefined
  readonly slackOrgId?: string | undefined
}

/** How Box and the channel work together. */
export interface SlackMappingOptionsInput {
  /** Whether Box leaves the access of the channel's members alone. */
  readonly isAccessManagementDisabled?: boolean | undefined
}

/** What can be changed on a mapping of Slack. What is left out stays. */
export interface SlackMappingUpdate {
  /** The folder. */
  readonly boxItem?: Ref | undefined
  readonly options?: SlackMappingOptionsInput | undefined
}

/** A folder for a channel of Slack. */
export interface SlackMappingCreate extends SlackMappingUpdate {
  readonly partnerItem: SlackChannel
  readonly boxItem: Ref
}

interface MappingQuery {
  readonly partnerItemId?: string | undefined
  readonly boxItemId?: string | Ref | undefined
  readonly boxItemType?: Open<'folder'> | undefined
}

/** Which mappings of Slack to list. */
export interface SlackMappingQuery extends MappingQuery {
  readonly partnerItemType?: Open<'channel'> | undefined
  /** Made by hand, not by Box for Slack. */
  readonly isManuallyCreated?: boolean | undefined
}

/** A channel or team of Microsoft Teams. */
export interface TeamsItem {
  readonly type: Open<'channel' | 'team'>
  readonly id: string
  /** The organisation's id at Microsoft. */
  readonly tenantId: string
  readonly teamId: string
}

/** What can be changed on a mapping of Teams. */
export interface TeamsMappingUpdate {
  /** The folder. */
  readonly boxItem: Ref
}

/** A folder for a channel or team of Teams. */
export interface TeamsMappingCreate extends TeamsMappingUpdate {
  readonly partnerItem: TeamsItem
}

/** Which mappings of Teams to list. */
export interface TeamsMappingQuery extends MappingQuery {
  readonly partnerItemType?: Open<'channel' | 'team'> | undefined
}
