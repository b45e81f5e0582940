import type { EventListener, EventRecord, EventSource, SandboxEventType } from './events.js'
import type { GroupRecord, MembershipRecord } from './group-records.js'
import type { HubCollaborationRecord, HubRecord } from './hub-records.js'
import type { SignRequestRecord } from './sign-records.js'
import type { CascadeRecord, InstanceRecord, TemplateRecord } from './metadata-records.js'
import type {
  HoldAssignmentRecord,
  HoldPolicyRecord,
  RetentionAssignmentRecord,
  RetentionPolicyRecord,
} from './policy-records.js'
import type {
  CollaborationRecord,
  CommentRecord,
  EnterpriseRecord,
  FolderLockRecord,
  FolderRecord,
  ItemRecord,
  UserRecord,
  WebhookRecord,
  WatermarkRecord,
} from './records.js'
import type {
  AssignmentRecord,
  FileRequestRecord,
  TaskRecord,
  TermsRecord,
  TermsStatusRecord,
} from './task-records.js'

/** Everything one sandbox remembers. Ids grow from a fixed number, so a run can be repeated. */
export class Store {
  readonly enterprise: EnterpriseRecord
  readonly users = new Map<string, UserRecord>()
  /** The root folder of each user, by user id. */
  readonly roots = new Map<string, FolderRecord>()
  readonly items = new Map<string, ItemRecord>()
  readonly collaborations = new Map<string, CollaborationRecord>()
  readonly comments = new Map<string, CommentRecord>()
  readonly webhooks = new Map<string, WebhookRecord>()
  readonly folderLocks = new Map<string, FolderLockRecord>()
  /** By the id of the item. */
  readonly watermarks = new Map<string, WatermarkRecord>()
  readonly groups = new Map<string, GroupRecord>()
  readonly memberships = new Map<string, MembershipRecord>()
  readonly tasks = new Map<string, TaskRecord>()
  readonly assignments = new Map<string, AssignmentRecord>()
  readonly fileRequests = new Map<string, FileRequestRecord>()
  readonly terms = new Map<string, TermsRecord>()
  readonly termsStatuses = new Map<string, TermsStatusRecord>()
  readonly retentionPolicies = new Map<string, RetentionPolicyRecord>()
  readonly retentionAssignments = new Map<string, RetentionAssignmentRecord>()
  readonly holdPolicies = new Map<string, HoldPolicyRecord>()
  readonly holdAssignments = new Map<string, HoldAssignmentRecord>()
  readonly hubs = new Map<string, HubRecord>()
  readonly hubCollaborations = new Map<string, HubCollaborationRecord>()
  readonly signRequests = new Map<string, SignRequestRecord>()
  readonly templates = new Map<string, TemplateRecord>()
  /** By the id of the item. */
  readonly instances = new Map<string, readonly InstanceRecord[]>()
  readonly cascades = new Map<string, CascadeRecord>()
  readonly events: EventRecord[] = []
  /** The moment it is, in milliseconds since 1970. */
  readonly now: () => number
  readonly #children = new Map<string, Set<ItemRecord>>()
  readonly #listeners = new Set<EventListener>()
  #lastId = 10_000

  constructor(now: () => number) {
    this.now = now
    this.enterprise = { id: this.nextId(), name: 'Sandbox Enterprise' }
  }

  /** Gives an id that no other object has, whatever its type. */
  nextId(): string {
    this.#lastId += 1
    return String(this.#lastId)
  }

  /** Writes down that `user` changed something. */
  emit(type: SandboxEventType, user: UserRecord, source: EventSource): void {
    const { type: kind, id, name, parentId, ownerId } = source
    const about = {
      type: kind,
      id,
      ...(name === undefined ? {} : { name }),
      ...(parentId === undefined ? {} : { parentId }),
      ...(ownerId === undefined ? {} : { ownerId }),
    }
    const event = { id: this.nextId(), type, at: this.now(), by: user.id, source: about }
    this.events.push(event)
    for (const listener of this.#listeners) {
      listener(event)
    }
  }

  /**
   * Tells `listener` of every event to come, at once: before the request that made it goes on.
   *
   * @param listener - must not throw
   * @returns stops it
   */
  onEvent(listener: EventListener): () => void {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  /** Puts a new item where its `parentId` says. */
  add(item: ItemRecord): void {
    this.items.set(item.id, item)
    this.#siblings(item).add(item)
  }

  /** Puts an item into another folder, whose owner it gets with all that lies below. */
  move(item: ItemRecord, parent: FolderRecord): void {
    this.#siblings(item).delete(item)
    item.parentId = parent.id
    this.#handOver(item, parent.ownerId)
    this.#siblings(item).add(item)
  }

  /** Removes an item for good, but nothing below it. */
  remove(item: ItemRecord): void {
    this.items.delete(item.id)
    this.#siblings(item).delete(item)
  }

  /** Gives the folder an item lies in; undefined for a root, and when that folder is gone for good. */
  parentOf(item: ItemRecord): FolderRecord | undefined {
    if (item.parentId === undefined) {
      return undefined
    }
    if (item.parentId === '0') {
      return this.roots.get(item.ownerId)
    }
    const parent = this.items.get(item.parentId)
    return parent?.type === 'folder' ? parent : undefined
  }

  /** Lists what lies directly in a folder, trashed items included. */
  childrenOf(folder: FolderRecord): ItemRecord[] {
    const key = folder.parentId === undefined ? `root of ${folder.ownerId}` : folder.id
    return [...(this.#children.get(key) ?? [])]
  }

  #handOver(item: ItemRecord, ownerId: string): void {
    item.ownerId = ownerId
    if (item.type !== 'folder') {
      return
    }
    for (const child of this.childrenOf(item)) {
      this.#handOver(child, ownerId)
    }
  }

  #siblings(item: ItemRecord): Set<ItemRecord> {
    const key = item.parentId === '0' ? `root of ${item.ownerId}` : (item.parentId ?? '')
    const known = this.#children.get(key)
    if (known) {
      return known
    }
    const fresh = new Set<ItemRecord>()
    this.#children.set(key, fresh)
    return fresh
  }
}
