import { BoxResource, Endpoint, Field, Repository, Resource, type Delete } from './dsl.js'
import type { Open } from './open.js'
import type { User } from './user.js'

/** How the devices of an enterprise are sorted. */
export interface DevicePinnerQuery {
  /** By id. Default ascending. */
  readonly direction?: 'ASC' | 'DESC' | undefined
}

/**
 * A device that a user has signed in on. `enterprise.devicePinners()` lists them.
 *
 * Box topic: Device pinners.
 */
@BoxResource('device_pinner')
export class DevicePinner extends Resource<'device_pinner'> {
  @Field('user') declare ownedBy?: User | null
  /** The application that is used on it. */
  @Field() declare productName?: Open<'iPhone' | 'iPad' | 'Android'>

  /** Signs the user out there, and forgets the device. */
  @Endpoint('DELETE /device_pinners/{id}')
  declare delete: Delete
}

/** Pinned devices by their id. */
export class DevicePinnerRepository extends Repository<DevicePinner> {}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    device_pinner: DevicePinner
  }
}
