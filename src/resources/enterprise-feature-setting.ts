import { Field } from './dsl.js'
import { EnterpriseSetting } from './enterprise-settings.js'
import type { Open } from './open.js'

/** A feature of Box. */
export class EnterpriseFeature {
  @Field() declare id?: string | null
}

/** A user or a group whom a feature is given to, or kept from. */
export class FeatureUserOrGroup {
  @Field() declare id?: string
  @Field() declare type?: Open<'user' | 'group'>
}

/** For whom a feature is switched on. */
export class EnterpriseFeatureState {
  @Field() declare id?: string | null
  @Field(() => EnterpriseFeature) declare feature?: EnterpriseFeature
  @Field() declare state?: string | null
  @Field() declare canConfigure?: boolean | null
  @Field() declare isConfigured?: boolean | null
  /** Only they have it. */
  @Field([() => FeatureUserOrGroup]) declare allowlist?: FeatureUserOrGroup[] | null
  /** All but they have it. */
  @Field([() => FeatureUserOrGroup]) declare denylist?: FeatureUserOrGroup[] | null
}

/** The setting of a feature. */
export class FeatureSetting extends EnterpriseSetting {
  @Field(() => EnterpriseFeatureState) declare value?: EnterpriseFeatureState
}
