import {
  BoxResource,
  Endpoint,
  Field,
  Repository,
  Resource,
  list,
  type List,
  type Post,
} from './dsl.js'
import type { Enterprise } from './enterprise.js'
import type { Open } from './open.js'
import type { ShieldInformationBarrierReport } from './shield-information-barrier-report.js'
import type {
  NewSegment,
  ShieldInformationBarrierSegment,
} from './shield-information-barrier-segment.js'
import type { User } from './user.js'

/** The enterprise that a barrier is for. */
export interface ShieldInformationBarrierCreate {
  readonly enterprise: { readonly type?: 'enterprise' | undefined; readonly id: string }
}

/** What a barrier becomes. */
export interface ShieldInformationBarrierStatusChange {
  /** `pending` switches it on, after a while; `disabled` off. */
  readonly status: Open<'pending' | 'disabled'>
}

/**
 * Keeps people in different segments of an enterprise from seeing each other's content.
 *
 * Box topic: Shield information barriers.
 */
@BoxResource('shield_information_barrier')
export class ShieldInformationBarrier extends Resource<'shield_information_barrier'> {
  @Field('enterprise') declare enterprise?: Enterprise
  /** What the barrier does now. */
  @Field() declare status?: Open<'draft' | 'pending' | 'disabled' | 'enabled' | 'invalid'>
  @Field(Date) declare createdAt?: Date
  @Field('user') declare createdBy?: User
  @Field(Date) declare updatedAt?: Date | null
  @Field('user') declare updatedBy?: User | null
  @Field(Date) declare enabledAt?: Date | null
  @Field('user') declare enabledBy?: User | null

  /** Switches it on or off. */
  @Endpoint('POST /shield_information_barriers/change_status', 'shield_information_barrier', {
    needs: { status: 'text' },
    idAs: 'id',
  })
  declare changeStatus: Post<ShieldInformationBarrier, ShieldInformationBarrierStatusChange>

  /** Lists what reports there are on it. */
  @Endpoint(
    'GET /shield_information_barrier_reports',
    list('shield_information_barrier_report', 'marker'),
    { idAs: 'shield_information_barrier_id' },
  )
  declare reports: List<ShieldInformationBarrierReport>

  /** Starts a report on the collaborations that it forbids. */
  @Endpoint('POST /shield_information_barrier_reports', 'shield_information_barrier_report', {
    input: false,
    self: 'shield_information_barrier',
  })
  declare createReport: Post<ShieldInformationBarrierReport>

  /** Lists its segments. */
  @Endpoint(
    'GET /shield_information_barrier_segments',
    list('shield_information_barrier_segment', 'marker'),
    { idAs: 'shield_information_barrier_id' },
  )
  declare segments: List<ShieldInformationBarrierSegment>

  /** Makes a segment. */
  @Endpoint('POST /shield_information_barrier_segments', 'shield_information_barrier_segment', {
    needs: { name: 'text' },
    self: 'shield_information_barrier',
  })
  declare createSegment: Post<ShieldInformationBarrierSegment, NewSegment>
}

/** The information barriers of the enterprise. */
export class ShieldInformationBarrierRepository extends Repository<ShieldInformationBarrier> {
  /** Lists them. */
  @Endpoint('GET /shield_information_barriers', list('shield_information_barrier', 'marker'))
  declare list: List<ShieldInformationBarrier>

  /** Makes the barrier of an enterprise, which can have one. */
  @Endpoint('POST /shield_information_barriers', 'shield_information_barrier', {
    needs: { enterprise: 'ref' },
  })
  declare create: Post<ShieldInformationBarrier, ShieldInformationBarrierCreate>
}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    shield_information_barrier: ShieldInformationBarrier
  }
}
