import { checkCallOptions, type ActionCall, type CallOptions } from '../core/index.js'
import {
  A_TEXT,
  checkNames,
  checkValues,
  isObject,
  LATER,
  oneOf,
  UsageError,
  wholeNumber,
  type Rules,
} from '../errors/index.js'
import type {
  Commit,
  PartInput,
  Preflight,
  RepresentationQuery,
  ThumbnailHint,
  ThumbnailQuery,
  Upload,
  VersionUpload,
  ZipDownloadCreate,
} from '../resources/index.js'
import { checkTimeout } from '../transport/index.js'
import {
  CALLING,
  CONTENT,
  DOWNLOAD,
  DOWNLOAD_INPUT,
  DOWNLOAD_TO,
  FORM,
  FORM_DOWNLOAD,
  FORM_PART,
  PART,
  RECONNECT,
  SELECTING,
  THUMBNAIL,
  TREE_DOWNLOAD,
  TREE_UPLOAD,
  UPLOAD,
  ZIP,
} from './option-rules.js'

/** What a verb takes. */
interface Takes {
  readonly options: Rules
  /** For an input that is an object of names; other inputs are checked where they are read. */
  readonly input?: Rules
  readonly needsInput?: boolean
  /** The options come first, in place of an input. */
  readonly onlyOptions?: boolean
}

const VERSION_UPLOAD: Rules<keyof VersionUpload> = {
  content: LATER,
  name: A_TEXT,
  description: A_TEXT,
  contentModifiedAt: LATER,
  uploadUrl: LATER,
}
const FILE_UPLOAD: Rules<keyof Upload> = { ...VERSION_UPLOAD, contentCreatedAt: LATER }
const PREFLIGHT: Rules<keyof Preflight> = { name: A_TEXT, size: wholeNumber(0) }
const COMMIT: Rules<keyof Commit> = { sha1: A_TEXT, parts: LATER, attributes: LATER }
const PART_INPUT: Rules<keyof PartInput> = {
  content: LATER,
  offset: LATER,
  fileSize: LATER,
  sha1: A_TEXT,
}
const FORMS: Rules<keyof RepresentationQuery> = { hints: LATER }
const PICTURE: Rules<keyof ThumbnailQuery> = {
  extension: oneOf('png', 'jpg'),
  minHeight: LATER,
  minWidth: LATER,
  maxHeight: LATER,
  maxWidth: LATER,
}
const PICTURE_HINT: Rules<keyof ThumbnailHint> = {
  extension: oneOf('png', 'jpg'),
  dimensions: A_TEXT,
}
const ARCHIVE: Rules<keyof ZipDownloadCreate> = { items: LATER, downloadFileName: A_TEXT }

const READ_FORM: Takes = { options: FORM, input: FORM_PART }

/** What each verb takes; an action that has no line here does not compile. */
const VERBS = {
  commitUpload: { options: SELECTING, input: COMMIT, needsInput: true },
  download: { options: DOWNLOAD, input: DOWNLOAD_INPUT },
  downloadContent: { options: CONTENT, onlyOptions: true },
  downloadFolder: { options: TREE_DOWNLOAD },
  downloadTo: { options: DOWNLOAD_TO },
  embedUrl: { options: CALLING },
  preflightVersion: { options: CALLING, input: PREFLIGHT },
  representation: { options: FORM },
  representationBytes: READ_FORM,
  representationDownload: READ_FORM,
  representationDownloadTo: { options: FORM_DOWNLOAD },
  representationReady: { options: FORM, onlyOptions: true },
  representations: { options: CALLING, input: FORMS },
  representationText: READ_FORM,
  thumbnail: { options: THUMBNAIL, input: PICTURE },
  thumbnailRepresentation: { options: FORM, input: PICTURE_HINT },
  uploadFile: { options: UPLOAD, input: FILE_UPLOAD, needsInput: true },
  uploadFolder: { options: TREE_UPLOAD },
  uploadPart: { options: PART, input: PART_INPUT, needsInput: true },
  uploadVersion: { options: UPLOAD, input: VERSION_UPLOAD, needsInput: true },
  zipCreate: { options: CALLING, input: ARCHIVE },
  zipDownload: { options: CALLING },
  zipDownloadTo: { options: ZIP },
} satisfies Readonly<Record<string, Takes>>

/** The names of the verbs that actions carry out. */
export type VerbName = keyof typeof VERBS

/**
 * Refuses what a verb cannot work with, before anything is sent.
 *
 * @throws UsageError that names the option, and what it may be
 */
export function checkVerb(name: VerbName, call: ActionCall): void {
  const { operation } = call
  const { options: rules, input, needsInput = false, onlyOptions = false }: Takes = VERBS[name]
  const { options = {} } = onlyOptions ? { options: call.input } : call
  checkCallOptions(operation, options as CallOptions, rules)
  checkTimeout(`${operation}: timeout`, (options as { readonly timeout?: unknown }).timeout)
  checkValues(operation, options as object, rules)
  const { reconnect } = options as { readonly reconnect?: unknown }
  if (isObject(reconnect)) {
    checkNames(`${operation}: reconnect`, reconnect, RECONNECT)
    checkValues(operation, reconnect, RECONNECT, 'reconnect.')
  }
  if (input !== undefined && (needsInput || call.input !== undefined)) {
    checkInput(operation, call.input, input)
  }
}

function checkInput(at: string, input: unknown, rules: Rules): void {
  if (!isObject(input)) {
    throw new UsageError(
      `${at}: the input must be an object, not ${input === null ? 'null' : typeof input}; ` +
        `pass its values by name.`,
    )
  }
  checkNames(at, input, rules)
  checkValues(at, input, rules)
}
