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
import { refTo } from './ref.js'
import type {
  NewSegmentMember,
  ShieldInformationBarrierSegmentMember,
} from './shield-information-barrier-segment-member.js'
import type {
  NewSegmentRestriction,
  ShieldInformationBarrierSegmentRestriction,
} from './shield-information-barrier-segment-restriction.js'
import type { ShieldInformationBarrier } from './shield-information-barrier.js'
import type { User } from './user.js'

/** A new segment of a barrier. */
export interface NewSegment {
  readonly name: string
  readonly description?: string | undefined
}

/** What can be changed on a segment. What is left out stays. */
export interface SegmentUpdate {
  readonly name?: string | undefined
  /** `null` removes it. */
  readonly description?: string | null | undefined
}

/**
 * Users on one side of an information barrier; `barrier.createSegment()` makes one.
 *
 * Box topic: Shield information barrier segments.
 */
@BoxResource('shield_information_barrier_segment')
export class ShieldInformationBarrierSegment extends Resource<'shield_information_barrier_segment'> {
  @Field('shield_information_barrier')
  declare shieldInformationBarrier?: ShieldInformationBarrier
  @Field() declare name?: string
  @Field() declare description?: string | null
  @Field(Date) declare createdAt?: Date
  @Field('user') declare createdBy?: User
  @Field(Date) declare updatedAt?: Date | null
  @Field('user') declare updatedBy?: User | null

  /** Changes what is named and leaves the rest. */
  @Endpoint('PUT /shield_information_barrier_segments/{id}', 'shield_information_barrier_segment')
  declare update: Put<ShieldInformationBarrierSegment, SegmentUpdate>

  /** Deletes it for good. */
  @Endpoint('DELETE /shield_information_barrier_segments/{id}')
  declare delete: Delete

  /** Lists who belongs to it. */
  @Endpoint(
    'GET /shield_information_barrier_segment_members',
    list('shield_information_barrier_segment_member', 'marker'),
    { idAs: 'shield_information_barrier_segment_id' },
  )
  declare members: List<ShieldInformationBarrierSegmentMember>

  /** Adds a user to it. */
  @Endpoint(
    'POST /shield_information_barrier_segment_members',
    'shield_information_barrier_segment_member',
    {
      needs: { user: 'ref', shieldInformationBarrier: 'ref?' },
      self: 'shield_information_barrier_segment',
      encode: {
        user: refTo('user'),
        shieldInformationBarrier: refTo('shield_information_barrier'),
      },
      body: { type: 'shield_information_barrier_segment_member' },
    },
  )
  declare addMember: Post<ShieldInformationBarrierSegmentMember, NewSegmentMember>

  /** Lists the segments whose people its own people may not work with. */
  @Endpoint(
    'GET /shield_information_barrier_segment_restrictions',
    list('shield_information_barrier_segment_restriction', 'marker'),
    { idAs: 'shield_information_barrier_segment_id' },
  )
  declare restrictions: List<ShieldInformationBarrierSegmentRestriction>

  /** Keeps its people and those of another segment from each other. */
  @Endpoint(
    'POST /shield_information_barrier_segment_restrictions',
    'shield_information_barrier_segment_restriction',
    {
      needs: { restrictedSegment: 'ref', shieldInformationBarrier: 'ref?' },
      self: 'shield_information_barrier_segment',
      encode: {
        restrictedSegment: refTo('shield_information_barrier_segment'),
        shieldInformationBarrier: refTo('shield_information_barrier'),
      },
      body: { type: 'shield_information_barrier_segment_restriction' },
    },
  )
  declare addRestriction: Post<ShieldInformationBarrierSegmentRestriction, NewSegmentRestriction>
}

/** Segments by their id. */
export class ShieldInformationBarrierSegmentRepository extends Repository<ShieldInformationBarrierSegment> {}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    shield_information_barrier_segment: ShieldInformationBarrierSegment
  }
}
