import type { RecordedReply, ReplyValidator } from './openapi-validator.js'

/** What a sandbox shows to its `onReply`. */
interface ShownReply {
  readonly request: { readonly method: string; readonly path: string }
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

// Content and the page for people come from addresses that are no part of the API.
const CONTENT =
  /^\/(download|shared\/static|api\/avatar|api\/oauth2|placeholder|preview|(api\/)?2\.0\/internal_files)\//

/** Keeps the replies of a sandbox, to be held against the API description. */
export class ReplyRecorder {
  readonly replies: RecordedReply[] = []

  /** To be given to a sandbox as its `onReply`. */
  readonly onReply = ({ request, status, headers, body }: ShownReply): void => {
    const { method, path } = request
    if (!CONTENT.test(path)) {
      this.replies.push({ method, path, status, headers, body })
    }
  }

  /** Lists what is wrong with the replies so far. */
  problems(validator: ReplyValidator): string[] {
    return this.replies.flatMap(reply => validator.problems(reply))
  }

  /** Lists the described operations that were carried out or refused, each once, sorted. */
  operations(validator: ReplyValidator): string[] {
    const names = this.replies
      .filter(({ status }) => status !== 501)
      .map(({ method, path }) => validator.operation(method, path))
    return [...new Set(names.filter(name => name !== undefined))].sort()
  }
}
