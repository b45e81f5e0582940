import type { ActionHandler } from '../core/index.js'
import { enterpriseEvents, eventStream } from '../events/index.js'

/**
 * What carries out the verbs that take more than one call. They are loaded when they are first used,
 * so that an application which only reads never pays for them.
 */
export const actions: Readonly<Record<string, ActionHandler>> = {
  enterpriseEvents,
  eventStream,
}
