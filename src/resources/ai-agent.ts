import { AiAgentAbility } from './ai-agent-config.js'
import {
  abilities,
  type AiAccessState,
  type AiAgentInput,
  type AiAgentsQuery,
} from './ai-agent-inputs.js'
import {
  BoxResource,
  Endpoint,
  Field,
  Repository,
  Resource,
  list,
  type Delete,
  type List,
  type Post,
  type Put,
} from './dsl.js'
import type { Grantee } from './grantee.js'
import type { User } from './user.js'

const rules = { body: { type: 'ai_agent' }, encode: abilities } as const

/**
 * An agent of Box AI that was made in AI Studio.
 *
 * Box topic: AI Studio.
 */
@BoxResource('ai_agent')
export class AiAgent extends Resource<'ai_agent', 'ask' | 'textGen' | 'extract'> {
  @Field() declare name: string
  /** Who made it: `CUSTOM` where it was not Box. */
  @Field() declare origin: string
  @Field() declare accessState: AiAccessState
  /** Its id only, as all users and groups here. */
  @Field('user') declare createdBy?: User
  @Field(Date) declare createdAt?: Date
  @Field('user') declare modifiedBy?: User
  @Field(Date) declare modifiedAt?: Date
  /** The address of its picture. */
  @Field() declare iconReference?: string
  /** Who may use it, where its state says so. */
  @Field(['grantee']) declare allowedEntities?: Grantee[]
  /** How it answers questions. */
  @Field(() => AiAgentAbility) declare ask?: AiAgentAbility
  /** How it generates text. */
  @Field(() => AiAgentAbility) declare textGen?: AiAgentAbility
  /** How it extracts metadata. */
  @Field(() => AiAgentAbility) declare extract?: AiAgentAbility

  /** Replaces it. */
  @Endpoint('PUT /ai_agents/{id}', 'ai_agent', {
    ...rules,
    needs: { name: 'text', accessState: 'text', allowedEntities: 'refs?' },
  })
  declare update: Put<AiAgent, AiAgentInput>

  /** Deletes it for good. */
  @Endpoint('DELETE /ai_agents/{id}')
  declare delete: Delete
}

/** The agents of AI Studio. */
export class AiAgentRepository extends Repository<AiAgent> {
  /** Lists them. */
  @Endpoint('GET /ai_agents', list('ai_agent', 'marker'))
  declare list: List<AiAgent, AiAgentsQuery>

  /** Makes an agent. */
  @Endpoint('POST /ai_agents', 'ai_agent', {
    ...rules,
    needs: { name: 'text', accessState: 'text', allowedEntities: 'refs?' },
  })
  declare create: Post<AiAgent, AiAgentInput>
}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    ai_agent: AiAgent
  }
}
