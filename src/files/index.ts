export { readIfThere, replaceFile } from './replace-file.js'
