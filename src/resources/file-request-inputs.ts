import type { Open } from './open.js'
import type { Ref } from './ref.js'

/** Whether a file request takes files. */
export type FileRequestStatus = Open<'active' | 'inactive'>

/** What can be changed on a file request. What is left out stays. */
export interface FileRequestUpdate {
  readonly title?: string | undefined
  readonly description?: string | undefined
  readonly status?: FileRequestStatus | undefined
  /** Whether whoever uploads must give an e-mail address. */
  readonly isEmailRequired?: boolean | undefined
  /** Whether whoever uploads must describe the file. */
  readonly isDescriptionRequired?: boolean | undefined
  /** When it stops taking files. */
  readonly expiresAt?: Date | string | undefined
}

/** The folder that the copy collects files for, and what is different on it. */
export interface FileRequestCopy extends FileRequestUpdate {
  readonly folder: Ref
}
