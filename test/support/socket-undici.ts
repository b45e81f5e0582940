import { Agent } from 'undici'
import { stopLater } from './socket-call.js'

/** An undici agent that is closed after the test. */
export function undiciAgent(): Agent {
  const agent = new Agent()
  stopLater({ stop: () => agent.destroy() })
  return agent
}
