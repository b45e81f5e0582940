export { fileJournal } from './file-journal.js'
export { memoryJournal } from './memory-journal.js'
