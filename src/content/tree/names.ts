/** What both Box and every file system of ours refuse: it could lead out of the directory. */
const NEVER = /[/\\\p{Cc}]/u
const WINDOWS = /[<>:"|?*]|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/i

/** Tells why Box does not take a name; nothing when it does. */
export function boxNameProblem(name: string): string | undefined {
  if (name.length > 255) {
    return 'Box takes names of up to 255 characters'
  }
  if (name !== name.trim()) {
    return 'Box takes no names that begin or end with a space'
  }
  return commonProblem(name)
}

/**
 * Tells why a name cannot be used for a file of this machine. Whatever a server calls its items, a name
 * that passes is that of one entry of one directory.
 *
 * @param portable - Windows must take it too
 */
export function localNameProblem(name: string, portable: boolean): string | undefined {
  if (Buffer.byteLength(name) > 255) {
    return 'its name is longer than the 255 bytes that file systems take'
  }
  if (portable && WINDOWS.test(name)) {
    return 'Windows does not take this name'
  }
  return commonProblem(name)
}

function commonProblem(name: string): string | undefined {
  if (name === '' || name === '.' || name === '..') {
    return 'it has no name of its own'
  }
  return NEVER.test(name) ? 'its name has slashes or control characters' : undefined
}

/** What names are compared by: Box does not tell upper from lower case. */
export function boxKey(name: string): string {
  return name.toLowerCase()
}

/** What the names of one directory are compared by. */
export function localKey(name: string, portable: boolean): string {
  // Portable: file systems that do not tell case or Unicode forms apart.
  return portable ? name.normalize('NFC').toLowerCase() : name
}
