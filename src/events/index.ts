export { enterpriseEvents, eventStream } from './event-stream.js'
export { fileCheckpoint } from './file-checkpoint.js'
export { memoryCheckpoint } from './memory-checkpoint.js'
