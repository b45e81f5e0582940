import { UsageError } from '../errors/box-error.js'
import { chosenAgent } from './ai-agent-inputs.js'
import type { AiQuestion } from './ai-inputs.js'
import { encodeValue, type Encoder } from './dsl.js'

/** Sends a question in the mode that fits its items, where it names none. */
export function question({ aiAgent, ...input }: AiQuestion): { readonly json: unknown } {
  if (!Array.isArray(input.items)) {
    throw new UsageError(
      'Ai.ask: name the items that the question is about, as in { items: [file] }.',
    )
  }
  const mode = input.items.length === 1 ? 'single_item_qa' : 'multiple_item_qa'
  const body = encodeValue({ mode, ...input }, 'Ai.ask') as object
  return { json: { ...body, ...(aiAgent && { ai_agent: chosenAgent(aiAgent) }) } }
}

/** Sends fields to extract. Alone among their keys, Box spells `displayName` in camelCase. */
export const extractFields: Encoder = value =>
  (value as readonly object[]).map((field, index) => {
    const {
      display_name: displayName,
      fields,
      ...rest
    } = encodeValue(field, `fields[${String(index)}]`) as Record<string, unknown>
    return {
      ...rest,
      ...(displayName !== undefined && { displayName }),
      ...(fields !== undefined && {
        fields: extractFields((field as { fields?: unknown }).fields),
      }),
    }
  })

/** Sends which metadata template is meant. */
export const metadataTemplate: Encoder = value => ({
  ...(encodeValue(value, 'metadataTemplate') as object),
  type: 'metadata_template',
})
