export {
  Classifications,
  type ClassificationChange,
  type ClassificationInput,
  type ClassificationsInput,
  type ClassificationsRemoval,
  type ClassificationsUpdate,
} from './classifications.js'
export { ItemClassification, type ClassificationName } from './item-classification.js'
export type {
  CreateMetadata,
  GetMetadata,
  MetadataAddress,
  MetadataInput,
  MetadataQueryOfItem,
  MetadataUpdate,
  MetadataView,
  UpdateMetadata,
} from './metadata-calls.js'
export type {
  CascadePolicyCreate,
  CascadePolicyQuery,
  CascadeTemplate,
  FolderCascadeQuery,
  ForceApply,
} from './metadata-cascade-inputs.js'
export {
  MetadataCascadePolicy,
  MetadataCascadePolicyRepository,
} from './metadata-cascade-policy.js'
export { MetadataInstance, type MetadataValue, type MetadataValues } from './metadata-instance.js'
export { MetadataItem } from './metadata-item.js'
export { metadataPatch, MetadataPatch, type MetadataOperation } from './metadata-patch.js'
export type { MetadataOrder, MetadataQuery } from './metadata-query.js'
export type {
  TaxonomyCreate,
  TaxonomyLevelInput,
  TaxonomyLevelsInput,
  TaxonomyLevelUpdate,
  TaxonomyName,
  TaxonomyNamespace,
  TaxonomyNodeCreate,
  TaxonomyNodeId,
  TaxonomyNodeUpdate,
  TaxonomyUpdate,
} from './metadata-taxonomy-inputs.js'
export {
  MetadataTaxonomyAncestor,
  MetadataTaxonomyLevel,
  MetadataTaxonomyNode,
} from './metadata-taxonomy-node.js'
export { MetadataTaxonomies, MetadataTaxonomy } from './metadata-taxonomy.js'
export {
  ClassificationStyle,
  MetadataFieldOption,
  MetadataOptionConfig,
  MetadataOptionsRules,
  MetadataTemplateField,
} from './metadata-template-field.js'
export type {
  MetadataFieldInput,
  MetadataFieldType,
  MetadataOptionsRulesInput,
  MetadataTemplateCreate,
  MetadataTemplateName,
  MetadataTemplateSettings,
  TaxonomyNodeQuery,
  TaxonomyOptionQuery,
  TemplateOfInstance,
} from './metadata-template-inputs.js'
export {
  MetadataTemplate,
  MetadataTemplateRepository,
  type MetadataTemplateUpdate,
} from './metadata-template.js'
export {
  SkillCard,
  SkillCardAppearance,
  SkillCardEntry,
  SkillCards,
  SkillCardSource,
  SkillCardStatus,
  SkillCardTitle,
  type SkillStatus,
} from './skill-card.js'
export type {
  SkillCardInput,
  SkillCardsCreate,
  SkillCardsUpdate,
  SkillInvocationUpdate,
} from './skill-inputs.js'
export { SkillInvocation, SkillInvocationRepository } from './skill-invocation.js'
export {
  templatePatch,
  TemplatePatch,
  type TemplateOperation,
  type TemplateOptionInput,
} from './template-patch.js'
