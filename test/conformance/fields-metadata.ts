import type { Class } from '../../src/core/index.js'
import * as resources from '../../src/resources/index.js'

type ResourceRow = [Class<object>, readonly string[], readonly string[]]
type ValueRow = [Class<object>, string, ...string[]]

/** Resources about metadata. */
export const metadata: readonly ResourceRow[] = [
  [resources.MetadataTemplate, ['MetadataTemplate', 'ClassificationTemplate'], []],
  [resources.MetadataCascadePolicy, ['MetadataCascadePolicy'], []],
  [resources.MetadataTaxonomy, ['MetadataTaxonomy'], ['type']],
  [resources.SkillInvocation, [], ['id', 'type']],
  [
    resources.SkillCard,
    ['KeywordSkillCard', 'TimelineSkillCard', 'TranscriptSkillCard', 'StatusSkillCard'],
    [],
  ],
]

/** The values in them. */
export const metadataValues: readonly ValueRow[] = [
  [resources.MetadataTemplateField, 'MetadataTemplate', 'fields'],
  [resources.MetadataOptionsRules, 'MetadataTemplate', 'fields', 'optionsRules'],
  [resources.MetadataFieldOption, 'ClassificationTemplate', 'fields', 'options'],
  [resources.MetadataOptionConfig, 'ClassificationTemplate', 'fields', 'options', 'staticConfig'],
  [
    resources.ClassificationStyle,
    'ClassificationTemplate',
    'fields',
    'options',
    'staticConfig',
    'classification',
  ],
  [resources.ItemClassification, 'Classification'],
  [resources.MetadataTaxonomyLevel, 'MetadataTaxonomyLevel'],
  [resources.MetadataTaxonomyNode, 'MetadataTaxonomyNode'],
  [resources.MetadataTaxonomyAncestor, 'MetadataTaxonomyAncestor'],
  [resources.SkillCards, 'SkillCardsMetadata'],
  [resources.SkillCardTitle, 'KeywordSkillCard', 'skill_card_title'],
  [resources.SkillCardSource, 'KeywordSkillCard', 'skill'],
  [resources.SkillCardStatus, 'StatusSkillCard', 'status'],
  [resources.SkillCardEntry, 'TimelineSkillCard', 'entries'],
  [resources.SkillCardAppearance, 'TimelineSkillCard', 'entries', 'appears'],
]
