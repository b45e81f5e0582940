import { styleText } from 'node:util'

/** A colour or a weight. */
export type Style = 'bold' | 'dim' | 'red' | 'green' | 'cyan'

/** Says whether a stream shows colours: a terminal that can, unless NO_COLOR is set. */
export function hasColours(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY && stream.hasColors()
}

/** Colours text for a stream; leaves it as it is where there are no colours. */
export function paint(
  style: Style,
  text: string,
  stream: NodeJS.WriteStream = process.stdout,
): string {
  return hasColours(stream) ? styleText(style, text) : text
}
