import { wire } from '../core/index.js'
import { once } from 'node:events'

/** Writes a line, and waits while the reader on the other side is busy. */
export async function line(text: string): Promise<void> {
  if (!process.stdout.write(`${text}\n`)) {
    await once(process.stdout, 'drain')
  }
}

/** Writes a resource as Box sent it, on a line of its own. */
export function jsonLine(resource: object): Promise<void> {
  return line(JSON.stringify(wire(resource) ?? resource))
}

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const

/** A number of bytes for people: three digits, in powers of 1000. */
export function bytesText(bytes: number): string {
  let value = bytes
  let unit = 0
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000
    unit += 1
  }
  const digits = unit === 0 ? String(value) : value.toPrecision(3)
  return `${digits} ${UNITS[unit] ?? ''}`
}

/** A name that cannot move the cursor or colour the terminal of whoever lists it. */
export function safeName(name: string): string {
  // eslint-disable-next-line no-control-regex -- they are what must go
  return name.replace(/[\u0000-\u001f\u007f-\u009f]/g, '\ufffd')
}
