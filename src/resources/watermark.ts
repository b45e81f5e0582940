import { Field, type EndpointOptions } from './dsl.js'

/**
 * A mark over the preview of an item that tells who looks at it and when.
 *
 * Box topic: Watermarks.
 */
export class Watermark {
  @Field(Date) declare createdAt?: Date
  @Field(Date) declare modifiedAt?: Date
}

const unwrap = (body: { readonly watermark?: unknown }): unknown => body.watermark

/** What the calls about watermarks of files and of folders have in common. */
export const watermarkCalls = {
  get: { unwrap },
  apply: { unwrap, input: false, body: { watermark: { imprint: 'default' } } },
} as const satisfies Readonly<Record<string, EndpointOptions>>
