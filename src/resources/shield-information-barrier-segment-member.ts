import { BoxResource, Endpoint, Field, Repository, Resource, type Delete } from './dsl.js'
import type { Ref } from './ref.js'
import type { ShieldInformationBarrierSegment } from './shield-information-barrier-segment.js'
import type { ShieldInformationBarrier } from './shield-information-barrier.js'
import type { User } from './user.js'

/** A user who joins a segment. */
export interface NewSegmentMember {
  readonly user: Ref
  /** The segment's barrier; Box knows it. */
  readonly shieldInformationBarrier?: Ref | undefined
}

/**
 * A user's place on one side of an information barrier; `segment.addMember()` makes one.
 *
 * Box topic: Shield information barrier segment members.
 */
@BoxResource('shield_information_barrier_segment_member')
export class ShieldInformationBarrierSegmentMember extends Resource<'shield_information_barrier_segment_member'> {
  @Field('user') declare user?: User
  @Field('shield_information_barrier')
  declare shieldInformationBarrier?: ShieldInformationBarrier
  @Field('shield_information_barrier_segment')
  declare shieldInformationBarrierSegment?: ShieldInformationBarrierSegment
  @Field(Date) declare createdAt?: Date
  @Field('user') declare createdBy?: User
  @Field(Date) declare updatedAt?: Date | null
  @Field('user') declare updatedBy?: User | null

  /** Takes the user out of the segment. */
  @Endpoint('DELETE /shield_information_barrier_segment_members/{id}')
  declare delete: Delete
}

/** Members of segments by their id. */
export class ShieldInformationBarrierSegmentMemberRepository extends Repository<ShieldInformationBarrierSegmentMember> {}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    shield_information_barrier_segment_member: ShieldInformationBarrierSegmentMember
  }
}
