/** A full file as `GET /files/{id}` answers: the standard fields, about 1.5 KB of JSON. */
export function fullFile(index: number): object {
  const id = String(1_200_000_000_000 + index * 7919)
  return {
    type: 'file',
    id,
    file_version: {
      type: 'file_version',
      id: String(1_300_000_000_000 + index),
      sha1: sha1(index),
    },
    sequence_id: '3',
    etag: '3',
    sha1: sha1(index),
    name: `Quarterly report ${String(index)}.docx`,
    description: index % 3 === 0 ? '' : 'Draft for the review in the second week',
    size: 629_644 + index,
    path_collection: {
      total_count: 3,
      entries: [
        folder('0', 'All Files', null),
        folder('11446498', 'Reports', '1'),
        folder('11446499', 'Drafts', '2'),
      ],
    },
    created_at: time(index),
    modified_at: time(index + 40),
    trashed_at: null,
    purged_at: null,
    content_created_at: time(index),
    content_modified_at: time(index + 40),
    created_by: user(index % 7),
    modified_by: user((index + 1) % 7),
    owned_by: user(index % 5),
    shared_link: index % 4 === 0 ? sharedLink(id) : null,
    parent: folder('11446499', 'Drafts', '2'),
    item_status: 'active',
  }
}

const sha1 = (index: number): string => (index * 2_654_435_761).toString(16).padStart(40, '5f3a')

const time = (minutes: number): string =>
  new Date(Date.UTC(2024, 4, 1) + minutes * 60_000).toISOString().replace('.000Z', '-07:00')

const folder = (id: string, name: string, etag: string | null) => ({
  type: 'folder',
  id,
  sequence_id: etag,
  etag,
  name,
})

const user = (index: number) => ({
  type: 'user',
  id: String(17_738_300 + index),
  name: `Sample User ${String(index)}`,
  login: `sample.user.${String(index)}@example.com`,
})

const sharedLink = (id: string) => ({
  url: `https://example.box.com/s/${id.repeat(2)}`,
  download_url: `https://example.box.com/shared/static/${id.repeat(2)}.docx`,
  vanity_url: null,
  vanity_name: null,
  effective_access: 'company',
  effective_permission: 'can_download',
  is_password_enabled: false,
  unshared_at: null,
  download_count: 3,
  preview_count: 9,
  access: 'company',
  permissions: { can_preview: true, can_download: true, can_edit: false },
})
