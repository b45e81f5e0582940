import { BoxResource, Endpoint, Field, Repository, Resource, type Delete } from './dsl.js'
import type { Ref } from './ref.js'
import type { ShieldInformationBarrierSegment } from './shield-information-barrier-segment.js'
import type { ShieldInformationBarrier } from './shield-information-barrier.js'
import type { User } from './user.js'

/** The segment to keep apart from. */
export interface NewSegmentRestriction {
  readonly restrictedSegment: Ref
  /** The segments' barrier; Box knows it. */
  readonly shieldInformationBarrier?: Ref | undefined
}

/**
 * Says that two segments are kept apart; `segment.addRestriction()` makes one.
 *
 * Box topic: Shield information barrier segment restrictions.
 */
@BoxResource('shield_information_barrier_segment_restriction')
export class ShieldInformationBarrierSegmentRestriction extends Resource<'shield_information_barrier_segment_restriction'> {
  @Field('shield_information_barrier_segment')
  declare shieldInformationBarrierSegment: ShieldInformationBarrierSegment
  @Field('shield_information_barrier_segment')
  declare restrictedSegment: ShieldInformationBarrierSegment
  @Field('shield_information_barrier')
  declare shieldInformationBarrier?: ShieldInformationBarrier
  @Field(Date) declare createdAt?: Date
  @Field('user') declare createdBy?: User
  @Field(Date) declare updatedAt?: Date | null
  @Field('user') declare updatedBy?: User | null

  /** Lets the segments work with each other again. */
  @Endpoint('DELETE /shield_information_barrier_segment_restrictions/{id}')
  declare delete: Delete
}

/** Restrictions by their id. */
export class ShieldInformationBarrierSegmentRestrictionRepository extends Repository<ShieldInformationBarrierSegmentRestriction> {}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    shield_information_barrier_segment_restriction: ShieldInformationBarrierSegmentRestriction
  }
}
