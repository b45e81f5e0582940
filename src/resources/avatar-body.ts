import type { WireBody } from './dsl.js'
import type { NewAvatar } from './user-inputs.js'

/** Builds the body of a picture's upload. Box goes by the end of the file's name. */
export function avatarBody({ content, format }: NewAvatar): WireBody {
  const filename = format === 'jpeg' ? 'avatar.jpg' : 'avatar.png'
  return { multipart: [{ name: 'pic', content, filename, contentType: `image/${format}` }] }
}
