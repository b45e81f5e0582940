import { BoxResource, Field, Resource } from './dsl.js'
import { EnterpriseContentAndSharing } from './enterprise-content-and-sharing.js'
import { EnterpriseSecurity } from './enterprise-security.js'
import { EnterpriseUserSettings } from './enterprise-user-settings.js'
import type { Open } from './open.js'

/** Which parts of a configuration to read. */
export interface ConfigurationQuery {
  readonly categories: readonly Open<
    'security' | 'content_and_sharing' | 'user_settings' | 'shield'
  >[]
}

/** A rule of Shield. */
export class ShieldRule {
  @Field() declare id?: string
  @Field() declare type?: 'shield_rule'
  @Field() declare ruleCategory?: string
  @Field() declare name?: string
  @Field() declare description?: string
  @Field() declare priority?: Open<'informational' | 'low' | 'medium' | 'high' | 'critical'>
  @Field(Date) declare createdAt?: Date
  @Field(Date) declare modifiedAt?: Date
}

/** The rules of Shield that an enterprise has. */
export class EnterpriseShield {
  @Field([() => ShieldRule]) declare shieldRules?: ShieldRule[]
}

/**
 * How an enterprise is set up; `enterprise.configuration()` reads the parts that are asked for.
 *
 * Box topic: Enterprise configurations.
 */
@BoxResource('enterprise_configuration', { path: null, boxVersion: '2025.0' })
export class EnterpriseConfiguration extends Resource<'enterprise_configuration'> {
  @Field(() => EnterpriseSecurity) declare security?: EnterpriseSecurity | null
  @Field(() => EnterpriseContentAndSharing)
  declare contentAndSharing?: EnterpriseContentAndSharing | null
  @Field(() => EnterpriseUserSettings) declare userSettings?: EnterpriseUserSettings | null
  @Field(() => EnterpriseShield) declare shield?: EnterpriseShield | null
}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    enterprise_configuration: EnterpriseConfiguration
  }
}
