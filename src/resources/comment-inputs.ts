import type { Open } from './open.js'

/** What a comment says: plain text, or text that mentions users. */
export type CommentText =
  | { readonly message: string; readonly taggedMessage?: undefined }
  | {
      readonly message?: undefined
      /** Text in which `@[42:Ann]` mentions the user with the id 42, who is told by e-mail. */
      readonly taggedMessage: string
    }

/** A new comment and what it is on. */
export type CommentCreate = CommentText & {
  /** A file, or the comment to reply to. */
  readonly item: { readonly type: Open<'file' | 'comment'>; readonly id: string }
}

/** The new text of a comment. */
export interface CommentUpdate {
  /** The whole text. */
  readonly message: string
}
