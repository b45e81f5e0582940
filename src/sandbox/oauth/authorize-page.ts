import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { UserRecord } from '../store/records.js'

type Html = HtmlEscapedString | Promise<HtmlEscapedString>

const STYLE = `
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 28rem; margin: 4rem auto; padding: 0 1rem }
  button { font: inherit; padding: .4rem 1.2rem; margin-right: .5rem }
  select { font: inherit }
`

function page(title: string, content: Html): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`
}

/** What the page shows and sends back. */
export interface ConsentView {
  readonly clientId: string
  readonly scopes: readonly string[]
  readonly users: readonly UserRecord[]
  /** The parameters that the page was opened with. */
  readonly params: Readonly<Record<string, string>>
}

/** The page on which a user grants access. It works without script. */
export function consentPage({ clientId, scopes, users, params }: ConsentView): Html {
  const wishes = scopes.length === 0 ? ['everything that the application may do'] : scopes
  return page(
    'Grant access to Box (sandbox)',
    html`<p>The application <strong>${clientId}</strong> asks for access to your account:</p>
      <ul>
        ${wishes.map(wish => html`<li>${wish}</li>`)}
      </ul>
      <form method="post" action="/api/oauth2/authorize">
        ${Object.entries(params).map(
          ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
        )}
        <p>
          <label>
            Sign in as
            <select name="sandbox_user">
              ${users.map(user => html`<option value="${user.id}">${user.login}</option>`)}
            </select>
          </label>
        </p>
        <button name="decision" value="grant">Grant</button>
        <button name="decision" value="deny">Deny</button>
      </form>`,
  )
}

/** The page for a request that cannot be answered by sending the user back. */
export function problemPage(code: string, problem: string): Html {
  return page(
    'This request cannot be answered',
    html`<p>Error: <code>${code}</code></p>
      <p>${problem}</p>`,
  )
}
