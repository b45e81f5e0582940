import { UsageError } from '../errors/box-error.js'
import type {
  Webhook,
  WebhookCreate,
  WebhookRepository,
  WebhookTrigger,
  WebhookUpdate,
} from '../resources/index.js'

/** What is needed of a client: every client of `createClient` has it. */
export interface ReconcilingClient {
  /** Reads and makes the webhooks. */
  readonly webhooks: Pick<WebhookRepository, 'list' | 'create'>
}

/** A webhook that differs from what is declared. */
export interface WebhookChange {
  /** As it is. */
  readonly webhook: Webhook
  /** What differs, and only that. */
  readonly changes: WebhookUpdate
}

/** What has to be done so that the webhooks are as declared. */
export interface WebhookPlan {
  /** Webhooks that are missing. */
  readonly create: readonly WebhookCreate[]
  /** Webhooks that differ. */
  readonly update: readonly WebhookChange[]
  /** Those that nobody declared; empty without `prune`. */
  readonly delete: readonly Webhook[]
  /** Those that are as declared. */
  readonly keep: readonly Webhook[]
}

/** Options of `reconcileWebhooks`. */
export interface ReconcileOptions {
  /** Deletes the webhooks of the application that are not declared. Default false. */
  readonly prune?: boolean | undefined
  /** Makes the plan and changes nothing. Default false. */
  readonly dryRun?: boolean | undefined
  /** Gives it up. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Makes the webhooks of the application what is declared: it creates what is missing, changes what differs,
 * and leaves alone what fits. Run it as often as you like, at every start of a program for instance.
 *
 * Box keeps one webhook for each target, application and user, so the target says which webhook is meant;
 * of several on one target, that with the declared address.
 *
 * ```ts
 * import { reconcileWebhooks } from 'boxwright/webhooks'
 *
 * const plan = await reconcileWebhooks(client, [
 *   { target: folder, address: 'https://example.com/box', triggers: ['FILE.UPLOADED'] },
 * ])
 * console.log(plan.create.length, plan.update.length)
 * ```
 *
 * @param declared - every webhook that there is to be
 * @returns what was done, or with `dryRun` what would be
 * @throws UsageError when two declarations have the same target, or one has no triggers
 * @throws ApiError when Box refuses a change; those before it are made, and the next run goes on from there
 */
export async function reconcileWebhooks(
  client: ReconcilingClient,
  declared: readonly WebhookCreate[],
  options: ReconcileOptions = {},
): Promise<WebhookPlan> {
  checkDeclared(declared)
  const { prune = false, dryRun = false, signal } = options
  const plan = await makePlan(client, declared, { prune, signal })
  if (dryRun) {
    return plan
  }
  // First what makes room, so that an address or a target that is freed can be used again.
  for (const webhook of plan.delete) {
    await webhook.delete({ signal })
  }
  for (const { webhook, changes } of plan.update) {
    await webhook.update(changes, { signal })
  }
  for (const webhook of plan.create) {
    await client.webhooks.create(webhook, { signal })
  }
  return plan
}

const targetOf = ({ target }: Pick<WebhookCreate, 'target'>): string =>
  `${target.type} ${target.id}`

function checkDeclared(declared: readonly WebhookCreate[]): void {
  const seen = new Set<string>()
  for (const one of declared) {
    const target = targetOf(one)
    if (seen.has(target)) {
      throw new UsageError(
        `reconcileWebhooks: ${target} is declared twice. Box keeps one webhook for each target: ` +
          `put the triggers together, and let the one address pass the events on.`,
      )
    }
    if (!Array.isArray(one.triggers) || one.triggers.length === 0) {
      throw new UsageError(
        `reconcileWebhooks: triggers of the webhook on ${target} must be a list with at least one.`,
      )
    }
    seen.add(target)
  }
}

async function makePlan(
  client: ReconcilingClient,
  declared: readonly WebhookCreate[],
  { prune, signal }: { readonly prune: boolean; readonly signal: AbortSignal | undefined },
): Promise<WebhookPlan> {
  const present = new Map<string, Webhook[]>()
  for await (const webhook of client.webhooks.list({ limit: 1000 }, { signal })) {
    const target = targetOf(webhook)
    present.set(target, [...(present.get(target) ?? []), webhook])
  }
  const create: WebhookCreate[] = []
  const update: WebhookChange[] = []
  const keep: Webhook[] = []
  const used = new Set<string>()
  for (const wanted of declared) {
    const on = present.get(targetOf(wanted)) ?? []
    // A listing holds targets only, so what it shows has to be read.
    const loaded = await Promise.all(on.map(one => one.get({ signal })))
    const found = loaded.find(({ address }) => address === wanted.address) ?? loaded[0]
    if (!found) {
      create.push(wanted)
      continue
    }
    used.add(found.id)
    const changes = changesOf(found, wanted)
    if (Object.keys(changes).length === 0) {
      keep.push(found)
    } else {
      update.push({ webhook: found, changes })
    }
  }
  const others = [...present.values()].flat().filter(({ id }) => !used.has(id))
  return { create, update, delete: prune ? others : [], keep }
}

function changesOf(found: Webhook, { address, triggers }: WebhookCreate): WebhookUpdate {
  return {
    ...(found.address !== address && { address }),
    ...(!haveSame(found.triggers ?? [], triggers) && { triggers: [...new Set(triggers)] }),
  }
}

function haveSame(some: readonly WebhookTrigger[], others: readonly WebhookTrigger[]): boolean {
  const [one, other] = [new Set(some), new Set(others)]
  return one.size === other.size && [...one].every(trigger => other.has(trigger))
}
