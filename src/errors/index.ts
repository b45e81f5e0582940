export { BoxError, isBoxError, UsageError } from './box-error.js'
export * from './declaration-error.js'
export {
  ApiError,
  BadRequestError,
  ConflictError,
  ForbiddenError,
  NotFoundError,
  NotReadyError,
  PreconditionFailedError,
  ServerError,
  TooManyRequestsError,
  UnauthorizedError,
  type ApiErrorFacts,
} from './api-error.js'
export { AuthError, type AuthErrorFacts } from './auth-error.js'
export { addNote, markCaller, withCallerStack, type CallerMarker } from './caller-stack.js'
export { checkNames } from './check-names.js'
export {
  A_BOOLEAN,
  A_FUNCTION,
  A_TEXT,
  AN_OBJECT,
  checkValues,
  isFunction,
  isObject,
  LATER,
  numberFrom,
  oneOf,
  wholeNumber,
  withMethods,
  type Rule,
  type Rules,
} from './check-values.js'
export { CheckpointError } from './checkpoint-error.js'
export type { BoxErrorCode } from './error-code.js'
export type { FailedReply, FailedRequest } from './failed-reply.js'
export { RepresentationError, type RepresentationErrorFacts } from './representation-error.js'
export {
  AbortError,
  ConnectionError,
  ContentError,
  TimeoutError,
  TransportError,
  type Deadline,
  type Phase,
  type TransportErrorFacts,
} from './transport-error.js'
