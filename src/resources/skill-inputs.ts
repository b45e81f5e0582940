import { encodeValue, type EndpointOptions } from './dsl.js'
import { JSON_PATCH } from './metadata-calls.js'
import type { Ref } from './ref.js'
import type { SkillStatus } from './skill-card.js'

interface Card {
  readonly type: 'skill_card'
  readonly createdAt?: Date | string | undefined
  readonly skillCardTitle?:
    { readonly code?: string | undefined; readonly message: string } | undefined
  /** The application that makes it. */
  readonly skill: { readonly type: 'service'; readonly id: string }
  /** The run of the application. */
  readonly invocation: { readonly type: 'skill_invocation'; readonly id: string }
}

/** A card to show on a file. Times are in seconds. */
export type SkillCardInput =
  | (Card & {
      readonly skillCardType: 'keyword'
      readonly entries: readonly { readonly text?: string | undefined }[]
    })
  | (Card & {
      readonly skillCardType: 'timeline'
      readonly duration?: number | undefined
      readonly entries: readonly {
        readonly text?: string | undefined
        readonly appears?: readonly { readonly start: number; readonly end: number }[] | undefined
        readonly imageUrl?: string | undefined
      }[]
    })
  | (Card & {
      readonly skillCardType: 'transcript'
      readonly duration?: number | undefined
      readonly entries: readonly {
        readonly text?: string | undefined
        readonly appears?: readonly { readonly start: number }[] | undefined
      }[]
    })
  | (Card & {
      readonly skillCardType: 'status'
      readonly status: { readonly code: SkillStatus; readonly message?: string | undefined }
    })

/** Cards to show on a file. */
export interface SkillCardsCreate {
  readonly cards: readonly SkillCardInput[]
}

/** Cards to put in the place of others. */
export interface SkillCardsUpdate {
  /** The place of each among the cards of the file, from 0, and what goes there. */
  readonly cards: readonly { readonly index: number; readonly card: SkillCardInput }[]
}

/** What a run of a skill found out. */
export interface SkillInvocationUpdate {
  readonly status: SkillStatus
  /** All cards of the file; those from before are gone. */
  readonly metadata: SkillCardsCreate
  readonly file: Ref
  readonly fileVersion?: Ref | undefined
  /** What the run cost, for the bill. */
  readonly usage?:
    { readonly unit?: string | undefined; readonly value?: number | undefined } | undefined
}

/** How the calls that change the cards of a file are declared. */
export const skillCardCalls = {
  update: {
    needs: { cards: 'list' },
    content: ({ cards }: SkillCardsUpdate) => ({
      json: cards.map(({ index, card }) => ({
        op: 'replace',
        path: `/cards/${String(index)}`,
        value: encodeValue(card, 'File.updateSkillCards: card'),
      })),
      contentType: JSON_PATCH,
    }),
  },
} as const satisfies Readonly<Record<string, EndpointOptions>>
