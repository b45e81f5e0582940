import { spawn } from 'node:child_process'

/** Says whether this machine has a screen to open a browser on, as far as that can be told. */
export function hasScreen(): boolean {
  const { BROWSER, DISPLAY, WAYLAND_DISPLAY, SSH_CONNECTION } = process.env
  if (BROWSER) {
    return true
  }
  if (process.platform === 'darwin' || process.platform === 'win32') {
    return !SSH_CONNECTION
  }
  return Boolean(DISPLAY || WAYLAND_DISPLAY)
}

function opener(): readonly [string, ...string[]] {
  const { BROWSER } = process.env
  if (BROWSER) {
    return [BROWSER]
  }
  if (process.platform === 'darwin') {
    return ['open']
  }
  return process.platform === 'win32' ? ['rundll32', 'url.dll,FileProtocolHandler'] : ['xdg-open']
}

/** Opens an address in the browser. Fails silently: the address is printed as well. */
export function openBrowser(url: string): void {
  const [command, ...args] = opener()
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true })
  child.once('error', () => undefined)
  child.unref()
}
