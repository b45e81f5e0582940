export { MockTransport, type Handler } from './mock-transport.js'
export { listing, refuse, reply, type Reply } from './reply.js'
