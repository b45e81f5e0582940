export { Collection } from './collection/collection.js'
export { list } from './collection/list.js'
export type { Page } from './collection/page.js'
export type { PageStyle } from './collection/page-style.js'
export { Action } from './decorators/action.js'
export { Endpoint } from './decorators/endpoint.js'
export { Field, type FieldOptions } from './decorators/field.js'
export { resourceDecorator, type ResourceOptions } from './decorators/resource.js'
export { int64, json } from './hydration/codecs.js'
export { installConverter, type Converter, type DecodePart } from './hydration/converter.js'
export type { Drift, DriftHook } from './hydration/drift.js'
export { encodeValue, idOnly, jsonText, range, verbatim } from './hydration/encode.js'
export { Hydrator } from './hydration/hydrator.js'
export { LiveValue } from './live-value.js'
export {
  own,
  type EndpointOptions,
  type Encoder,
  type JsonBody,
  type Paged,
  type WireBody,
} from './metadata/declarations.js'
export {
  describe,
  refuseHiddenEndpoints,
  type Descriptor,
  type EndpointDescriptor,
  type FieldDescriptor,
} from './metadata/describe.js'
export { declared, Registry } from './metadata/registry.js'
export { operationsOf, type Operation } from './operations.js'
export { Endpoints, Repository } from './repository.js'
export { CALL, checkCallOptions, pickCallOptions } from './request/call-options.js'
export { sendEndpoint } from './request/invoke.js'
export { segment } from './request/path.js'
export type { RouteText } from './request/route.js'
export { Resource, type ConditionalGet } from './resource.js'
export {
  bind,
  sessionOf,
  wire,
  type ActionCall,
  type ActionHandler,
  type Invocation,
  type Reply,
  type Session,
} from './session.js'
export type {
  Call,
  CallOptions,
  Declares,
  Delete,
  Get,
  GetOptions,
  List,
  ListOptions,
  Output,
  PageQuery,
  Post,
  Put,
  SelectOptions,
} from './types/call.js'
export type { Class, Codec, Kind, KindOf } from './types/kind.js'
export type { FieldKey, FieldPath, Loaded, OnRequest, Selected, Standard } from './types/loaded.js'
export type { Named, ResourceMap, TypeName } from './types/resource-map.js'
export type { WireForm } from './types/wire-form.js'
