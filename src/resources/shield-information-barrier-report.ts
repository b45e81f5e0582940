import { BoxResource, Field, Repository, Resource } from './dsl.js'
import type { Open } from './open.js'
import type { ShieldInformationBarrier } from './shield-information-barrier.js'
import type { User } from './user.js'

/** Names the barrier of a report. */
export class ShieldInformationBarrierReference {
  @Field('shield_information_barrier')
  declare shieldInformationBarrier?: ShieldInformationBarrier
}

/** Where the files of a report are. */
export class ShieldInformationBarrierReportFolder {
  @Field() declare folderId?: string
}

/** What is in a report. */
export class ShieldInformationBarrierReportDetails {
  @Field(() => ShieldInformationBarrierReportFolder)
  declare details?: ShieldInformationBarrierReportFolder
}

/**
 * A report on the collaborations that an information barrier forbids; `barrier.createReport()`
 * starts one.
 *
 * Box topic: Shield information barrier reports.
 */
@BoxResource('shield_information_barrier_report')
export class ShieldInformationBarrierReport extends Resource<'shield_information_barrier_report'> {
  @Field(() => ShieldInformationBarrierReference)
  declare shieldInformationBarrier?: ShieldInformationBarrierReference
  /** How far it is. */
  @Field() declare status?: Open<'pending' | 'error' | 'done' | 'cancelled'>
  @Field(() => ShieldInformationBarrierReportDetails)
  declare details?: ShieldInformationBarrierReportDetails | null
  @Field(Date) declare createdAt?: Date
  @Field('user') declare createdBy?: User
  @Field(Date) declare updatedAt?: Date
}

/** Reports by their id. */
export class ShieldInformationBarrierReportRepository extends Repository<ShieldInformationBarrierReport> {}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    shield_information_barrier_report: ShieldInformationBarrierReport
  }
}
