/** What `--help` prints. */
export const HELP = `Usage: boxwright <command> [options]

Commands
  repl      Opens a Node REPL with \`client\` ready
  login     Signs in with the application's consent page, and keeps the tokens
  whoami    Tells who is signed in
  logout    Revokes the tokens and forgets them
  sandbox   Starts a server that behaves like Box, until Ctrl-C

Options of login
  --client-id <id>         The application; default: BOX_CLIENT_ID, or that of the last login
  --redirect-uri <address> A loopback address that the application lists among its redirect URIs;
                           default: http://127.0.0.1:8723/callback
  --no-browser             Do not open a browser; open the address that is printed on any machine
                           and paste what comes back
  --pkce                   Add a PKCE challenge

Options of repl, login and whoami
  --base-url <origin>      Use another server, such as the one of \`boxwright sandbox\`
  --api-url, --upload-url, --oauth-url, --authorize-url <prefix>
                           Use another address for one part of the API

Options of all commands but sandbox
  --home <directory>       Where the tokens are kept; default: BOXWRIGHT_HOME, or the user's
                           directory for settings
  --log                    Print every request and reply, without secrets

Options of sandbox
  --port <number>          Default: a free one
  --jwt-config <file>      Write a file to sign in with JWT, as the developer console hands it out

Everywhere
  -h, --help               Print this
  -v, --version            Print the version

Environment
  BOX_TOKEN                A developer token; repl and whoami use it instead of the login
  BOX_CLIENT_ID, BOX_CLIENT_SECRET
                           The application that signs people in
  NO_COLOR                 No colours
`
