/** One of Box's topics: what belongs to it, and which guide tells of it. */
export interface Topic {
  /** As Box's reference calls it. */
  readonly name: string
  /** A page below `docs`, without its ending; it counts once it is there. */
  readonly guide: string
  /** What `METHOD /path#fragment` of its operations looks like, every hole written `{}`. */
  readonly holds: RegExp
}

const topic = (name: string, guide: string, holds: RegExp): Topic => ({ name, guide, holds })

/** What lies below one address, as in `/hubs` and `/hubs/{}/copy`. */
const below = (...paths: string[]): RegExp => new RegExp(`^\\w+ /(${paths.join('|')})(/|#|$)`)

const LABEL = 'securityClassification-6VMVochwUWo'

/** An operation belongs to the first that holds it, so the closer ones come first. */
export const TOPICS: readonly Topic[] = [
  topic('Authorization', 'auth/README', /^\w+ \/(authorize|oauth2\/)/),
  topic('Shared links (App Items)', 'notes-and-app-items', /#app_items$/),
  topic(
    'Shared links (Folders)',
    'folders',
    /shared_items#folders$|\/folders\/{}#\w+_shared_link$/,
  ),
  topic(
    'Shared links (Web Links)',
    'web-links',
    /shared_items#web_links$|\/web_links\/{}#\w+_shared_link$/,
  ),
  topic('Shared links (Files)', 'files', /shared_items$|\/files\/{}#\w+_shared_link$/),
  topic('Trashed files', 'trash', /^POST \/files\/{}$|\/files\/{}\/trash$/),
  topic('Trashed folders', 'trash', /^POST \/folders\/{}$|\/folders\/{}\/trash$/),
  topic('Trashed web links', 'trash', /^POST \/web_links\/{}$|\/web_links\/{}\/trash$/),
  topic('Trashed items', 'trash', /\/folders\/trash\/items$/),
  topic('App item associations', 'notes-and-app-items', /\/app_item_associations$/),
  topic('Downloads', 'downloads', /^GET \/files\/{}\/content$/),
  topic('Uploads (Chunked)', 'uploads', /^\w+ \/files\/.*upload_sessions/),
  topic('Uploads', 'uploads', /^(POST|OPTIONS) \/files\/.*content$/),
  topic(
    'Collaborations (List)',
    'collaborations',
    /^GET \/.*\bcollaborations$(?<!hub_collaborations)/,
  ),
  topic('Collaborations', 'collaborations', below('collaborations')),
  topic('Comments', 'comments', /comments/),
  topic('Task assignments', 'tasks', /\/tasks\/{}\/assignments$|\/task_assignments/),
  topic('Tasks', 'tasks', /\/tasks/),
  topic('File versions', 'files', /^\w+ \/files\/{}\/versions/),
  topic(
    'Classifications on files',
    'classifications',
    new RegExp(`/files/{}/metadata/.*${LABEL}$`),
  ),
  topic(
    'Classifications on folders',
    'classifications',
    new RegExp(`/folders/{}/metadata/.*${LABEL}$`),
  ),
  topic('Classifications', 'classifications', new RegExp(`${LABEL}/schema|#classifications$`)),
  topic('Skills', 'files', /boxSkillsCards$|\/skill_invocations/),
  topic('Metadata instances (Files)', 'metadata', /\/files\/{}\/metadata/),
  topic('Metadata instances (Folders)', 'metadata', /\/folders\/{}\/metadata/),
  topic('Metadata taxonomies', 'metadata', /\/metadata_taxonomies|\/fields\/{}\/options$/),
  topic('Metadata templates', 'metadata', below('metadata_templates')),
  topic('Metadata cascade policies', 'metadata', below('metadata_cascade_policies')),
  topic('Search', 'search', below('search', 'metadata_queries')),
  topic('Watermarks (Files)', 'watermarks-and-locks', /\/files\/{}\/watermark$/),
  topic('Watermarks (Folders)', 'watermarks-and-locks', /\/folders\/{}\/watermark$/),
  topic('Folder Locks', 'watermarks-and-locks', below('folder_locks')),
  topic('File requests', 'file-requests', below('file_requests')),
  topic('Files', 'files', below('files')),
  topic('Folders', 'folders', below('folders')),
  topic('Web links', 'web-links', below('web_links')),
  topic('Session termination', 'users', /\/terminate_sessions$/),
  topic('User avatars', 'users', /\/avatar$/),
  topic('Transfer folders', 'users', /^PUT \/users\/{}\/folders\/0$/),
  topic('Email aliases', 'users', /\/email_aliases/),
  topic('Group memberships', 'groups', /\/memberships$|\/group_memberships/),
  topic('Groups', 'groups', below('groups')),
  topic('Users', 'users', below('users')),
  topic('Invites', 'users', below('invites')),
  topic('Device pinners', 'device-pins', /device_pinners/),
  topic('Enterprise Configurations', 'enterprise', below('enterprise_configurations')),
  topic('External Users', 'enterprise', below('external_users')),
  topic('Webhooks', 'webhooks', below('webhooks')),
  topic('Events', 'events', below('events')),
  topic('Collections', 'collections', below('collections')),
  topic('Recent items', 'search', below('recent_items')),
  topic(
    'Retention policy assignments',
    'retention',
    /\/retention_policies\/{}\/assignments$|\/retention_policy_assignments/,
  ),
  topic('Retention policies', 'retention', below('retention_policies')),
  topic('File version retentions', 'retention', below('file_version_retentions')),
  topic('Legal hold policy assignments', 'legal-holds', below('legal_hold_policy_assignments')),
  topic('Legal hold policies', 'legal-holds', below('legal_hold_policies')),
  topic('File version legal holds', 'legal-holds', below('file_version_legal_holds')),
  topic('Shield information barriers', 'shield', below('shield_information_barriers')),
  topic(
    'Shield information barrier reports',
    'shield',
    below('shield_information_barrier_reports'),
  ),
  topic(
    'Shield information barrier segments',
    'shield',
    below('shield_information_barrier_segments'),
  ),
  topic(
    'Shield information barrier segment members',
    'shield',
    below('shield_information_barrier_segment_members'),
  ),
  topic(
    'Shield information barrier segment restrictions',
    'shield',
    below('shield_information_barrier_segment_restrictions'),
  ),
  topic('Shield lists', 'shield', below('shield_lists')),
  topic('Terms of service', 'terms-of-service', below('terms_of_services')),
  topic(
    'Terms of service user statuses',
    'terms-of-service',
    below('terms_of_service_user_statuses'),
  ),
  topic(
    'Domain restrictions for collaborations',
    'collaboration-allowlist',
    below('collaboration_whitelist_entries'),
  ),
  topic(
    'Domain restrictions (User exemptions)',
    'collaboration-allowlist',
    below('collaboration_whitelist_exempt_targets'),
  ),
  topic('Standard and Zones Storage Policies', 'storage-policies', below('storage_policies')),
  topic(
    'Standard and Zones Storage Policy Assignments',
    'storage-policies',
    below('storage_policy_assignments'),
  ),
  topic('Zip Downloads', 'zip', below('zip_downloads')),
  topic('Box Sign requests', 'sign', below('sign_requests')),
  topic('Box Sign templates', 'sign', below('sign_templates')),
  topic('Workflows', 'workflows', below('workflows')),
  topic('Automate Workflows', 'workflows', below('automate_workflows')),
  topic('Integration mappings', 'integration-mappings', below('integration_mappings')),
  topic('AI Studio', 'ai', below('ai_agents')),
  topic('AI', 'ai', below('ai', 'ai_agent_default')),
  topic('Box Doc Gen templates', 'docgen', below('docgen_templates', 'docgen_template_jobs')),
  topic('Box Doc Gen', 'docgen', below('docgen_jobs', 'docgen_batch_jobs', 'docgen_batches')),
  topic('Box Hub Collaborations', 'hubs', below('hub_collaborations')),
  topic('Box Hub Items', 'hubs', /\/hub_items$|\/manage_items$/),
  topic('Box Hub Document', 'hubs', /\/hub_document_/),
  topic('Box Hubs', 'hubs', below('hubs', 'enterprise_hubs')),
  topic('Archives', 'archives', below('archives')),
  topic('Convert to Box note', 'notes-and-app-items', below('notes')),
]
