/**
 * Instances of metadata by scope and template, their keys exactly as they were made:
 * `metadata['enterprise_27335']?.['invoice']?.['amount']`.
 */
export type MetadataByTemplate = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>
>
