import type { MetadataFieldInput, MetadataTemplateSettings } from './metadata-template-inputs.js'

/** An option of a field, as `{ key }`; of classifications with `staticConfig` besides. */
export interface TemplateOptionInput {
  readonly key: string
  readonly staticConfig?: Readonly<Record<string, unknown>> | undefined
}

/** One change of a template. Its keys travel as they are. */
export type TemplateOperation =
  | { readonly op: 'editTemplate'; readonly data: MetadataTemplateSettings }
  | { readonly op: 'addField'; readonly data: MetadataFieldInput }
  | { readonly op: 'editField'; readonly fieldKey: string; readonly data: object }
  | { readonly op: 'removeField'; readonly fieldKey: string }
  | { readonly op: 'reorderFields'; readonly fieldKeys: readonly string[] }
  | {
      readonly op: 'addEnumOption' | 'addMultiSelectOption'
      readonly fieldKey: string
      readonly data: TemplateOptionInput
    }
  | {
      readonly op: 'editEnumOption'
      readonly fieldKey: string
      readonly enumOptionKey: string
      readonly data: TemplateOptionInput
    }
  | { readonly op: 'removeEnumOption'; readonly fieldKey: string; readonly enumOptionKey: string }
  | {
      readonly op: 'reorderEnumOptions'
      readonly fieldKey: string
      readonly enumOptionKeys: readonly string[]
    }
  | {
      readonly op: 'editMultiSelectOption'
      readonly fieldKey: string
      readonly multiSelectOptionKey: string
      readonly data: TemplateOptionInput
    }
  | {
      readonly op: 'removeMultiSelectOption'
      readonly fieldKey: string
      readonly multiSelectOptionKey: string
    }
  | {
      readonly op: 'reorderMultiSelectOptions'
      readonly fieldKey: string
      readonly multiSelectOptionKeys: readonly string[]
    }

/** The changes of a template, in their order. All are made, or none is. */
export class TemplatePatch {
  /** The changes as they travel. */
  readonly operations: readonly TemplateOperation[]

  /**
   * Makes a patch; `templatePatch()` makes an empty one.
   *
   * @param operations - the changes so far
   */
  constructor(operations: readonly TemplateOperation[] = []) {
    this.operations = Object.freeze([...operations])
  }

  /** Changes the template itself. */
  editTemplate(data: MetadataTemplateSettings): TemplatePatch {
    return this.#with({ op: 'editTemplate', data })
  }

  /** Adds a field at the end. */
  addField(data: MetadataFieldInput): TemplatePatch {
    return this.#with({ op: 'addField', data })
  }

  /** Changes a field; with another `key`, instances have the value under that from then on. */
  editField(fieldKey: string, data: Partial<MetadataFieldInput>): TemplatePatch {
    return this.#with({ op: 'editField', fieldKey, data })
  }

  /** Removes a field, with its values in all instances. */
  removeField(fieldKey: string): TemplatePatch {
    return this.#with({ op: 'removeField', fieldKey })
  }

  /** Puts the fields into another order; all must be named. */
  reorderFields(fieldKeys: readonly string[]): TemplatePatch {
    return this.#with({ op: 'reorderFields', fieldKeys })
  }

  /** Adds an option to an `enum` field. */
  addEnumOption(fieldKey: string, data: TemplateOptionInput): TemplatePatch {
    return this.#with({ op: 'addEnumOption', fieldKey, data })
  }

  /** Renames an option of an `enum` field, in all instances too. */
  editEnumOption(fieldKey: string, option: string, data: TemplateOptionInput): TemplatePatch {
    return this.#with({ op: 'editEnumOption', fieldKey, enumOptionKey: option, data })
  }

  /** Removes an option of an `enum` field; instances that have it lose the value. */
  removeEnumOption(fieldKey: string, option: string): TemplatePatch {
    return this.#with({ op: 'removeEnumOption', fieldKey, enumOptionKey: option })
  }

  /** Puts the options of an `enum` field into another order; all must be named. */
  reorderEnumOptions(fieldKey: string, enumOptionKeys: readonly string[]): TemplatePatch {
    return this.#with({ op: 'reorderEnumOptions', fieldKey, enumOptionKeys })
  }

  /** Adds an option to a `multiSelect` field. */
  addMultiSelectOption(fieldKey: string, data: TemplateOptionInput): TemplatePatch {
    return this.#with({ op: 'addMultiSelectOption', fieldKey, data })
  }

  /** Renames an option of a `multiSelect` field, in all instances too. */
  editMultiSelectOption(
    fieldKey: string,
    option: string,
    data: TemplateOptionInput,
  ): TemplatePatch {
    return this.#with({ op: 'editMultiSelectOption', fieldKey, multiSelectOptionKey: option, data })
  }

  /** Removes an option of a `multiSelect` field; instances that have it lose the value. */
  removeMultiSelectOption(fieldKey: string, option: string): TemplatePatch {
    return this.#with({ op: 'removeMultiSelectOption', fieldKey, multiSelectOptionKey: option })
  }

  /** Puts the options of a `multiSelect` field into another order; all must be named. */
  reorderMultiSelectOptions(
    fieldKey: string,
    multiSelectOptionKeys: readonly string[],
  ): TemplatePatch {
    return this.#with({ op: 'reorderMultiSelectOptions', fieldKey, multiSelectOptionKeys })
  }

  /** The changes as they travel. */
  toJSON(): readonly TemplateOperation[] {
    return this.operations
  }

  #with(operation: TemplateOperation): TemplatePatch {
    return new TemplatePatch([...this.operations, operation])
  }
}

/**
 * Begins a list of changes of a template of metadata.
 *
 * ```ts
 * const patch = templatePatch().removeField('note').addEnumOption('state', { key: 'paid' })
 * ```
 */
export function templatePatch(): TemplatePatch {
  return new TemplatePatch()
}
