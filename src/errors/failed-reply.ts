/** What an error is made from: a reply, in the form the transport gives it. */
export interface FailedReply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

/** The request an error belongs to. */
export interface FailedRequest {
  /** Upper case. */
  readonly method: string
  /** The address, secrets removed. */
  readonly url: string
}

type Json = Readonly<Record<string, unknown>>

/** The facts of an error body, in whichever of Box's forms it comes. */
export interface ReplyFacts {
  readonly code: string | undefined
  readonly message: string
  readonly requestId: string | undefined
  readonly contextInfo: Json | undefined
  readonly helpUrl: string | undefined
}

/** Reads the facts out of a failed reply: Box's own form, OAuth's, a page of HTML, or nothing. */
export function readFacts(reply: FailedReply): ReplyFacts {
  const body = isRecord(reply.body) ? reply.body : {}
  const contextInfo = isRecord(body['context_info']) ? body['context_info'] : undefined
  return {
    code: text(body['code']) ?? text(body['error']),
    message: message(reply, body, contextInfo),
    requestId: text(body['request_id']) ?? reply.headers['box-request-id'],
    contextInfo,
    helpUrl: text(body['help_url']),
  }
}

function message(reply: FailedReply, body: Json, contextInfo: Json | undefined): string {
  const said = text(body['message']) ?? text(body['error_description'])
  const plain = typeof reply.body === 'string' && !reply.body.trimStart().startsWith('<')
  const main =
    said ?? (plain ? text(reply.body.slice(0, 300).trim()) : undefined) ?? statusText(reply.status)
  const details = Array.isArray(contextInfo?.['errors']) ? contextInfo['errors'] : []
  return [main, ...details.slice(0, 3).flatMap(detail)].join('; ')
}

function detail(error: unknown): string[] {
  if (!isRecord(error)) {
    return []
  }
  const words = [text(error['name']), text(error['message']) ?? text(error['reason'])]
  const sentence = words.filter(word => word !== undefined).join(': ')
  return sentence === '' ? [] : [sentence]
}

function statusText(status: number): string {
  return TEXTS[status] ?? `Status ${String(status)}`
}

// Node has this table too, but errors are also used where there is no Node.
const TEXTS: Readonly<Record<number, string>> = {
  202: 'Not ready yet',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  410: 'Gone',
  412: 'Precondition Failed',
  413: 'Payload Too Large',
  415: 'Unsupported Media Type',
  416: 'Range Not Satisfiable',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
