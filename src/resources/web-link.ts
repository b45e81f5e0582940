import {
  BoxResource,
  Endpoint,
  Field,
  Repository,
  sessionOf,
  type CallOptions,
  type Delete,
  type Output,
  type Post,
  type Put,
} from './dsl.js'
import { ItemBase } from './item-base.js'
import type { Copy } from './item-inputs.js'
import type { WebLinkCreate, WebLinkUpdate } from './web-link-inputs.js'

/**
 * A bookmark in a folder.
 *
 * Box topic: Web links.
 */
@BoxResource('web_link')
export class WebLink extends ItemBase<'web_link'> {
  /** Where it leads. */
  @Field() declare url: string

  /** Changes what is named and leaves the rest. */
  @Endpoint('PUT /web_links/{id}', 'web_link', { needs: { parent: 'ref?', collections: 'refs?' } })
  declare update: Put<WebLink, WebLinkUpdate>

  /**
   * Copies it into a folder: it is read, and made anew there with its address and description.
   *
   * @param input - `parent`: the folder; `name`: of the copy. Default: that of the original
   * @throws ConflictError when the name is taken there
   */
  async copy(input: Copy, options?: CallOptions): Promise<Output<WebLink>> {
    const links = new WebLinkRepository(sessionOf(this, 'copy'), WebLink)
    const fields = ['name', 'url', 'description'] as const
    const { name, url, description } = await links.get(this.id, { ...options, fields })
    return links.create({ name, url, description, ...input }, options)
  }

  /** Moves it to the trash, or deletes it where the enterprise keeps no trash. */
  @Endpoint('DELETE /web_links/{id}')
  declare delete: Delete
}

/** The web links that the current user can reach. */
export class WebLinkRepository extends Repository<WebLink> {
  /** Makes a web link. */
  @Endpoint('POST /web_links', 'web_link', { needs: { parent: 'ref', url: 'text' } })
  declare create: Post<WebLink, WebLinkCreate>
}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    web_link: WebLink
  }
}
