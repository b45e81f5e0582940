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
import type { Enterprise } from './enterprise.js'
import type { Open } from './open.js'

/** What a Shield list holds: things of one kind. */
export type ShieldListContentInput =
  | { readonly type: 'country'; readonly countryCodes: readonly string[] }
  | { readonly type: 'domain'; readonly domains: readonly string[] }
  | { readonly type: 'email'; readonly emailAddresses: readonly string[] }
  | { readonly type: 'ip'; readonly ipAddresses: readonly string[] }

/** A Shield list as it shall be. */
export interface ShieldListInput {
  readonly name: string
  readonly description?: string | undefined
  readonly content: ShieldListContentInput
}

/** An application in a Shield list. */
export class ShieldListIntegration {
  @Field() declare id?: string
}

/** What a Shield list holds; `type` tells which of the others is there. */
export class ShieldListContent {
  @Field() declare type: Open<'country' | 'domain' | 'email' | 'ip' | 'integration'>
  /** As `US`. */
  @Field() declare countryCodes?: string[]
  @Field() declare domains?: string[]
  @Field() declare emailAddresses?: string[]
  /** As `10.0.0.0/8`. */
  @Field() declare ipAddresses?: string[]
  @Field([() => ShieldListIntegration]) declare integrations?: ShieldListIntegration[]
}

/**
 * A list of countries, domains, addresses or applications that access policies of Shield refer to.
 *
 * Box topic: Shield lists.
 */
@BoxResource('shield_list', { boxVersion: '2025.0' })
export class ShieldList extends Resource<'shield_list'> {
  @Field() declare name: string
  /** In listings its `type` only. */
  @Field(() => ShieldListContent) declare content: ShieldListContent
  @Field('enterprise') declare enterprise?: Enterprise
  @Field() declare description?: string
  @Field(Date) declare createdAt?: Date
  @Field(Date) declare updatedAt?: Date

  /** Replaces its name and content. */
  @Endpoint('PUT /shield_lists/{id}', 'shield_list', {
    needs: { name: 'text', content: 'object' },
    boxVersion: '2025.0',
  })
  declare update: Put<ShieldList, ShieldListInput>

  /** Deletes it for good. */
  @Endpoint('DELETE /shield_lists/{id}', undefined, { boxVersion: '2025.0' })
  declare delete: Delete
}

/** The Shield lists of the enterprise. */
export class ShieldListRepository extends Repository<ShieldList> {
  /** Lists them. */
  @Endpoint('GET /shield_lists', list('shield_list', 'single'), { boxVersion: '2025.0' })
  declare list: List<ShieldList>

  /** Makes a Shield list. */
  @Endpoint('POST /shield_lists', 'shield_list', {
    needs: { name: 'text', content: 'object' },
    boxVersion: '2025.0',
  })
  declare create: Post<ShieldList, ShieldListInput>
}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    shield_list: ShieldList
  }
}
