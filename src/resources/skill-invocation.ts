import { BoxResource, Endpoint, Repository, Resource, type Put } from './dsl.js'
import { refTo } from './ref.js'
import type { SkillInvocationUpdate } from './skill-inputs.js'

/**
 * A run of a skill, whose id Box tells the skill when it calls it.
 *
 * Box topic: Skills.
 */
@BoxResource('skill_invocation', { path: null })
export class SkillInvocation extends Resource<'skill_invocation'> {
  /** Tells how far it has come, and puts its cards in the place of all those on the file. */
  @Endpoint('PUT /skill_invocations/{id}', undefined, {
    needs: { status: 'text', metadata: 'object', file: 'ref', fileVersion: 'ref?' },
    encode: { file: refTo('file'), fileVersion: refTo('file_version') },
  })
  declare update: Put<void, SkillInvocationUpdate>
}

/** The runs of skills. */
export class SkillInvocationRepository extends Repository<SkillInvocation> {}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    skill_invocation: SkillInvocation
  }
}
