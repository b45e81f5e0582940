import { snakeCase } from '../../util/case.js'
import type { Kind } from '../types/kind.js'
import {
  ENDPOINTS,
  FIELDS,
  RESOURCE,
  type EndpointDeclaration,
  type FieldDeclaration,
  type ResourceDeclaration,
} from './declarations.js'
import { append, setOwn } from './reflect.js'

/** Records a field on a prototype. The wire name is derived from the property unless given. */
export function declareField(prototype: object, key: string, kind?: Kind, wire?: string): void {
  append<FieldDeclaration>(FIELDS, prototype, { key, kind, wire: wire ?? snakeCase(key) })
}

/** Records an endpoint on a prototype. */
export function declareEndpoint(prototype: object, endpoint: EndpointDeclaration): void {
  append<EndpointDeclaration>(ENDPOINTS, prototype, Object.freeze(endpoint))
}

/** Records that a class stands for a wire type. */
export function declareResource(target: object, resource: ResourceDeclaration): void {
  setOwn(RESOURCE, target, Object.freeze(resource))
}
