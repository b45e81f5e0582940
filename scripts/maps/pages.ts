import { format, resolveConfig } from 'prettier'
import { BOXSDK_PAGE, boxsdkPage } from './boxsdk-page.js'
import { operationsPage } from './operations-page.js'

/** Writes every generated page, in the form in which it is committed, by its path. */
export async function mapPages(): Promise<Record<string, string>> {
  const pages = { 'docs/operations.md': operationsPage(), [BOXSDK_PAGE]: boxsdkPage() }
  const written: Record<string, string> = {}
  for (const [page, text] of Object.entries(pages)) {
    written[page] = await format(text, { ...(await resolveConfig(page)), filepath: page })
  }
  return written
}
