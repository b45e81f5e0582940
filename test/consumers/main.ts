import { program } from './program.js'

console.log(await program())
