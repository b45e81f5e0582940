import { itemRows, json, type Rows } from './row.js'

export const webLinkRows: Rows = {
  ...itemRows('WebLink', 'webLinks', '/web_links'),
  'WebLink.update': [
    {
      call: client =>
        client.webLinks.ref('7').update({
          url: 'https://b.example',
          name: 'b',
          description: 'c',
          parent: { id: '9' },
          sharedLink: { password: null },
        }),
      sends: 'PUT /web_links/7',
      body: json({
        url: 'https://b.example',
        name: 'b',
        description: 'c',
        parent: { id: '9' },
        shared_link: { password: null },
      }),
    },
  ],
  'WebLinkRepository.create': [
    {
      call: client =>
        client.webLinks.create({
          url: 'https://a.example',
          parent: { id: '0' },
          name: 'b',
          description: 'c',
        }),
      sends: 'POST /web_links',
      body: json({
        url: 'https://a.example',
        parent: { id: '0' },
        name: 'b',
        description: 'c',
      }),
    },
  ],
}
