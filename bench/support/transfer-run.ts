/** Makes one transfer in a process of its own and prints what it took: `KIND`, `PLACE`, `FILE`, `NAME`. */
import { statSync } from 'node:fs'
import { boxNodeSdkUploader, boxwrightUploader, type Place } from './transfer-peers.js'

const { KIND = '', PLACE = '', FILE = '', NAME = '' } = process.env
const place = JSON.parse(PLACE) as Place
const upload = await (KIND === 'boxwright' ? boxwrightUploader(place) : boxNodeSdkUploader(place))
const { size } = statSync(FILE)
const rest = process.memoryUsage.rss()
let peak = rest
const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 5)
const cpu = process.cpuUsage()
const start = performance.now()
await upload({ path: FILE, name: NAME, size })
const time = performance.now() - start
clearInterval(watch)
const { user, system } = process.cpuUsage(cpu)
console.log(JSON.stringify({ time, cpu: (user + system) / 1000, rest, peak }))
process.exit(0)
