/** Makes one transfer in a process of its own and prints what it took. `KIND` says which, `PLACE` where. */
import { measured } from './transfer-figures.js'
import {
  boxNodeSdkUploader,
  boxwrightUploader,
  type Arrived,
  type Place,
  type Uploader,
} from './transfer-peers.js'
import {
  boxNodeSdkDownload,
  boxwrightDownload,
  boxwrightDownloadTo,
  type Downloader,
} from './transfer-fetch.js'
import { undiciUploader } from './transfer-floor.js'

const { KIND = '', PLACE = '', FILE = '', ID = '', WARM = '' } = process.env
const place = JSON.parse(PLACE) as Place

type Transfer = () => Promise<Arrived>

const up = (make: (place: Place) => Promise<Uploader>) => async (): Promise<Transfer> => {
  const upload = await make(place)
  return () => upload({ path: FILE, name: `sent by ${String(process.pid)}` })
}

// A small file comes first, so that the code is loaded before anything is measured.
const down = (make: (place: Place) => Downloader) => async (): Promise<Transfer> => {
  const download = make(place)
  await download(WARM)
  return () => download(ID)
}

const kinds: Readonly<Record<string, () => Promise<Transfer>>> = {
  'boxwright upload': up(boxwrightUploader),
  'box-node-sdk upload': up(boxNodeSdkUploader),
  'undici upload': up(undiciUploader),
  'boxwright download': down(boxwrightDownload),
  'boxwright downloadTo': down(boxwrightDownloadTo),
  'box-node-sdk download': down(boxNodeSdkDownload),
}

const prepared = await kinds[KIND]?.()
if (prepared === undefined) {
  throw new Error(`There is no '${KIND}'; KIND must be one of ${Object.keys(kinds).join(', ')}`)
}
console.log(JSON.stringify(await measured(prepared)))
process.exit(0)
