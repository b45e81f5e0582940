import type { CallOptions } from '../core/index.js'
import {
  A_BOOLEAN,
  A_FUNCTION,
  A_TEXT,
  AN_OBJECT,
  isObject,
  LATER,
  numberFrom,
  oneOf,
  wholeNumber,
  withMethods,
  type Rule,
  type Rules,
} from '../errors/index.js'
import type {
  ContentOptions,
  Download,
  DownloadOptions,
  DownloadToOptions,
  PartOptions,
  ReadingOptions,
  Reconnect,
  RepresentationDownloadOptions,
  RepresentationOptions,
  RepresentationPart,
  SaveOptions,
  ThumbnailOptions,
  TreeDownloadOptions,
  TreeOptions,
  TreeUploadOptions,
  UploadOptions,
  ZipDownloadToOptions,
} from '../resources/index.js'

// What each option of a verb may be. A new option does not compile until it has its line here.

/** For a verb that changes nothing. */
export const READING: Rules<keyof ReadingOptions> = {
  // Of these two, the values are checked for every call.
  signal: LATER,
  timeout: LATER,
  headers: AN_OBJECT,
  query: AN_OBJECT,
  asUser: A_TEXT,
}

/** For a verb that sends a call of its own with all of its options. */
export const CALLING: Rules<keyof CallOptions> = { ...READING, ifMatch: A_TEXT }

/** For a verb that answers with a resource. */
export const SELECTING: Rules<keyof CallOptions | 'fields'> = {
  ...CALLING,
  fields: [Array.isArray, "a list of names, as in ['name', 'size']"],
}

const above0: Rule = [
  value => typeof value === 'number' && value > 0,
  'a number of milliseconds above 0',
]
const MILLISECONDS = numberFrom(0, 'a number of milliseconds')
const WAITING = { deadline: above0, interval: above0 }
const TOLD = { onProgress: A_FUNCTION }

const SAVING: Rules<keyof SaveOptions> = { overwrite: A_BOOLEAN, fsync: A_BOOLEAN, end: A_BOOLEAN }

/** The values are checked where they are read. */
export const DOWNLOAD_INPUT: Rules<keyof Download> = {
  version: [value => typeof value === 'string' || isObject(value), 'a version, or its id'],
  range: AN_OBJECT,
  accessToken: A_TEXT,
}

export const RECONNECT: Rules<keyof Reconnect> = {
  attempts: wholeNumber(0),
  baseDelay: MILLISECONDS,
  maxDelay: MILLISECONDS,
}

export const DOWNLOAD: Rules<keyof DownloadOptions> = {
  ...READING,
  ...TOLD,
  verify: A_BOOLEAN,
  reconnect: [value => value === false || isObject(value), 'an object, or false'],
}

export const DOWNLOAD_TO: Rules<keyof DownloadToOptions> = {
  ...DOWNLOAD_INPUT,
  ...DOWNLOAD,
  ...SAVING,
  resume: A_BOOLEAN,
}

export const CONTENT: Rules<keyof ContentOptions> = {
  ...DOWNLOAD_INPUT,
  ...DOWNLOAD,
  maxSize: numberFrom(0, 'a number of bytes'),
}

const TREE: Rules<keyof TreeOptions> = {
  signal: LATER,
  timeout: LATER,
  headers: AN_OBJECT,
  asUser: A_TEXT,
  ...TOLD,
  dryRun: A_BOOLEAN,
  concurrency: wholeNumber(1),
  conflict: oneOf('fail', 'replace', 'skip'),
  onError: oneOf('collect', 'stop'),
}

export const TREE_DOWNLOAD: Rules<keyof TreeDownloadOptions> = { ...TREE, portableNames: A_BOOLEAN }

export const TREE_UPLOAD: Rules<keyof TreeUploadOptions> = { ...TREE, followSymlinks: A_BOOLEAN }

export const UPLOAD: Rules<keyof UploadOptions | 'fields'> = {
  ...SELECTING,
  ...TOLD,
  sha1: [value => typeof value === 'string' || typeof value === 'boolean', 'text, or true'],
  preflight: A_BOOLEAN,
  accelerator: A_BOOLEAN,
  chunked: [
    value => typeof value === 'boolean' || isObject(value),
    'true, false, or { threshold } in bytes',
  ],
  parallel: wholeNumber(1, 32),
  journal: withMethods('get', 'set', 'delete'),
}

export const PART: Rules<keyof PartOptions> = { ...CALLING, ...TOLD }

export const FORM: Rules<keyof RepresentationOptions> = { ...READING, ...WAITING }

/** The values are checked where they are read. */
export const FORM_PART: Rules<keyof RepresentationPart> = {
  page: wholeNumber(1),
  asset: A_TEXT,
}

export const FORM_DOWNLOAD: Rules<keyof RepresentationDownloadOptions> = {
  ...FORM,
  ...FORM_PART,
  ...SAVING,
  ...TOLD,
}

export const THUMBNAIL: Rules<keyof ThumbnailOptions> = {
  ...FORM,
  acceptPlaceholder: A_BOOLEAN,
}

export const ZIP: Rules<keyof ZipDownloadToOptions> = {
  ...READING,
  ...WAITING,
  ...SAVING,
  ...TOLD,
}
