/** What `--help` prints. */
export const HELP = `Usage: boxwright <command> [options]

Commands
  repl      Opens a Node REPL with \`client\` ready
  login     Signs in with the application's consent page, and keeps the tokens
  whoami    Tells who is signed in
  logout    Revokes the tokens and forgets them
  ls        Lists a folder; without one, the top: ls [<folder>]
  tree      Lists everything below a folder: tree [<folder>]
  upload    Uploads files and directories: upload <path>...
  download  Downloads files and folders: download <item>...
  events    Prints what happens, as it happens, until Ctrl-C
  sandbox   Starts a server that behaves like Box, until Ctrl-C

Options of login
  --client-id <id>         The application; default: BOX_CLIENT_ID, or that of the last login
  --redirect-uri <address> A loopback address that the application lists among its redirect URIs;
                           default: http://127.0.0.1:8723/callback
  --no-browser             Do not open a browser; open the address that is printed on any machine
                           and paste what comes back
  --pkce                   Add a PKCE challenge

A <folder> or an <item> is a path as /Reports/2026, an id, file/ID or folder/ID, or the address
that a browser shows.

Options of ls, tree, upload, download and events
  --json                   Print what Box sent, one line for each thing
Options of tree
  --depth <number>         Go down so many folders
Options of upload
  --to <folder>            Where it goes; default: the top
  --name <name>            What a single file or directory is called there
  --replace                Make a new version of a file that is there already
Options of download
  --to <path>              Where it goes; default: here, under the name it has at Box
  --replace                Replace files with other content
Options of events
  --enterprise             What happens in the whole enterprise; for admins
  --from <position>        now, beginning, or a position; default: now
  --limit <number>         End after so many

Options of repl, login, whoami and the commands about items
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

Exit codes
  0 done, 1 failed, 2 command line not understood, 3 not signed in, 4 not found, 130 interrupted

Environment
  BOX_TOKEN                A developer token, used instead of the login
  BOX_CLIENT_ID, BOX_CLIENT_SECRET
                           The application that signs people in
  NO_COLOR                 No colours
`
