import { UsageError } from '../errors/box-error.js'

/** The addresses of Box, each a whole prefix without a slash at its end. */
export interface BaseUrls {
  /** Content API. */
  readonly api: string
  /** Uploads. */
  readonly upload: string
  /** `{oauth}/token` and `{oauth}/revoke`. */
  readonly oauth: string
  /** The page on which a user grants access. */
  readonly authorize: string
}

/** Where Box is. */
export const BOX_URLS: BaseUrls = {
  api: 'https://api.box.com/2.0',
  upload: 'https://upload.box.com/api/2.0',
  oauth: 'https://api.box.com/oauth2',
  authorize: 'https://account.box.com/api/oauth2/authorize',
}

/** Completes and checks base addresses. */
export function baseUrls(given: Partial<BaseUrls> = {}): BaseUrls {
  const urls = { ...BOX_URLS, ...given }
  for (const [name, url] of Object.entries(given)) {
    if (!(name in BOX_URLS)) {
      const known = Object.keys(BOX_URLS).join(', ')
      throw new UsageError(`createClient: there is no base URL '${name}'; there are ${known}.`)
    }
    if (typeof url !== 'string' || !URL.canParse(url) || !/^https?:/.test(url)) {
      throw new UsageError(
        `createClient: baseUrls.${name} must be an absolute http(s) address, not '${url}'.`,
      )
    }
  }
  return mapValues(urls, url => url.replace(/\/+$/, ''))
}

function mapValues(urls: BaseUrls, change: (url: string) => string): BaseUrls {
  const { api, upload, oauth, authorize } = urls
  return {
    api: change(api),
    upload: change(upload),
    oauth: change(oauth),
    authorize: change(authorize),
  }
}
