import { Field } from './dsl.js'
import type { Open } from './open.js'

/** The address that receives files for a folder by e-mail. */
export class FolderUploadEmail {
  /** Whose mails are taken: everybody's, or those of its collaborators. */
  @Field() declare access?: Open<'open' | 'collaborators'>
  @Field() declare email?: string
}
